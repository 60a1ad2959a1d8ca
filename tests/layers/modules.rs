//! The modules of a crate and which of them names which, as Rust's parser reads them; what only tests see is left out.
//! Not a compiler: names that a macro makes up, and those that a glob import brings, are not followed.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::{Item, Meta, UseTree, Visibility};

/// A name from the root of a crate: `["ui", "cards"]`, and the root itself is empty.
pub type Name = Vec<String>;

/// One module.
pub struct Module {
    pub file: PathBuf,
    /// Every path in its code, as written, without those of its `pub use`.
    paths: Vec<Name>,
    /// What its `use` items bring in: under which name, and from where, as written.
    imports: BTreeMap<String, Name>,
}

/// The modules of one target: its root and everything below.
pub struct Modules(pub BTreeMap<Name, Module>);

impl Modules {
    /// Reads the file of the root, and those that it declares.
    pub fn read(root: &Path) -> Self {
        let mut all = BTreeMap::new();
        let folder = root.parent().expect("a file stands in a folder");
        module(Vec::new(), root, folder, &mut all);
        Self(all)
    }

    /// The modules that this one names, itself left out.
    pub fn named_by(&self, name: &Name) -> BTreeSet<Name> {
        let paths = self.0[name].paths.iter();
        let found = paths.filter_map(|path| self.resolve(name, path, 0));
        found.filter(|found| found != name).collect()
    }

    /// The crates, and whatever else its paths begin with.
    pub fn beginnings(&self, name: &Name) -> BTreeSet<String> {
        self.0[name].paths.iter().filter_map(|path| path.first().cloned()).collect()
    }

    /// The module that holds what `path` means in the module `from`; nothing where that is in another crate.
    fn resolve(&self, from: &Name, path: &[String], depth: usize) -> Option<Name> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            first if self.0.contains_key(&child(from, first)) => (from.clone(), path),
            _ => return None,
        };
        while let Some((next, after)) = rest.split_first() {
            match next.as_str() {
                "super" => at = at[..at.len().checked_sub(1)?].to_vec(),
                next if self.0.contains_key(&child(&at, next)) => at = child(&at, next),
                // What a module hands on is its origin's.
                next => match self.0[&at].imports.get(next) {
                    Some(origin) if depth < 8 => return self.resolve(&at, origin, depth + 1),
                    _ => break,
                },
            }
            rest = after;
        }
        Some(at)
    }

    /// The groups of modules that know one another, directly or by others; none of one module alone.
    pub fn circles(&self) -> BTreeSet<BTreeSet<Name>> {
        let direct: BTreeMap<&Name, BTreeSet<Name>> = self.0.keys().map(|name| (name, self.named_by(name))).collect();
        let reach = |from: &Name| {
            let (mut seen, mut next) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(name) = next.pop() {
                next.extend(direct[&name].iter().filter(|name| seen.insert((*name).clone())).cloned());
            }
            seen
        };
        let reached: BTreeMap<&Name, BTreeSet<Name>> = self.0.keys().map(|name| (name, reach(name))).collect();
        let circle = |name: &Name| -> BTreeSet<Name> {
            reached[name].iter().filter(|other| reached[*other].contains(name)).cloned().collect()
        };
        self.0.keys().map(circle).filter(|circle| circle.len() > 1).collect()
    }
}

fn child(of: &Name, name: &str) -> Name {
    [of.as_slice(), &[name.to_owned()]].concat()
}

/// Reads a module's file; the modules that it declares stand in `folder`.
fn module(name: Name, file: &Path, folder: &Path, all: &mut BTreeMap<Name, Module>) {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    items(name, &parsed.items, file, folder, all);
}

fn items(name: Name, items_of: &[Item], file: &Path, folder: &Path, all: &mut BTreeMap<Name, Module>) {
    let mut one = Module { file: file.to_owned(), paths: Vec::new(), imports: BTreeMap::new() };
    for item in items_of.iter().filter(|item| !is_test(item)) {
        match item {
            Item::Mod(inner) => {
                let below = inner.ident.to_string();
                let (name, folder_below) = (child(&name, &below), folder.join(&below));
                let [flat, deep] = [format!("{below}.rs"), format!("{below}/mod.rs")].map(|path| folder.join(path));
                match &inner.content {
                    Some((_, inside)) => items(name, inside, file, &folder_below, all),
                    None => module(name, if flat.is_file() { &flat } else { &deep }, &folder_below, all),
                }
            }
            Item::Use(item) => {
                let mut found = Vec::new();
                leaves(&item.tree, &mut Vec::new(), &mut found);
                // What is only handed on, the module has no use of.
                if !matches!(item.vis, Visibility::Public(_)) {
                    one.paths.extend(found.iter().map(|(_, path)| path.clone()));
                }
                one.imports.extend(found);
            }
            other => paths(other.to_token_stream(), &mut one.paths),
        }
    }
    all.insert(name, one);
}

/// Whether only tests see the item.
fn is_test(item: &Item) -> bool {
    let attrs = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        _ => return false,
    };
    let tests = |meta: &Meta| meta.path().is_ident("cfg") && meta.to_token_stream().to_string() == "cfg (test)";
    attrs.iter().any(|attr| tests(&attr.meta))
}

/// Every name that a `use` brings in, with its path.
fn leaves(tree: &UseTree, before: &mut Name, found: &mut Vec<(String, Name)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, found);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, before, found)),
        UseTree::Glob(_) => found.push(("*".to_owned(), before.clone())),
        UseTree::Name(name) if name.ident == "self" => {
            found.push((before.last().cloned().unwrap_or_default(), before.clone()));
        }
        UseTree::Name(name) => found.push((name.ident.to_string(), child(before, &name.ident.to_string()))),
        UseTree::Rename(name) => found.push((name.rename.to_string(), child(before, &name.ident.to_string()))),
    }
}

/// Every path of two names or more in the code, that inside macros too.
fn paths(code: TokenStream, found: &mut Vec<Name>) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        // After a type, as in `<T>::name`, no path begins.
        let goes_on = at > 1 && colon(at - 1) && colon(at - 2);
        at += 1;
        match token {
            TokenTree::Group(group) => paths(group.stream(), found),
            TokenTree::Ident(first) => {
                let mut path = vec![first.to_string()];
                while colon(at) && colon(at + 1) {
                    match tokens.get(at + 2) {
                        Some(TokenTree::Ident(next)) => path.push(next.to_string()),
                        Some(TokenTree::Group(group)) => found.extend(grouped(&path, group.stream())),
                        _ => break,
                    }
                    at += 3;
                }
                if path.len() > 1 && !goes_on {
                    found.push(path);
                }
            }
            _ => {}
        }
    }
}

/// The beginnings of the paths in the braces of a `use` that stands inside a function, after what stands before them.
fn grouped(before: &Name, group: TokenStream) -> Vec<Name> {
    let tokens: Vec<TokenTree> = group.into_iter().collect();
    let names = tokens.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','));
    names.filter_map(|path| path.first()).map(|first| child(before, &first.to_string())).collect()
}

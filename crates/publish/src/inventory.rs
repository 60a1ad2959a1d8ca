//! What the published programs are made of: the licences of all that ships, for people, and the same as a bill of materials
//! (CycloneDX 1.5), for programs. Both are made from Cargo's lock file, so that neither can be out of date.
//! Not what only builds or tests the project: none of that is shipped.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use pack::{Pack, sha256_hex};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The programs that are shipped.
const PROGRAMS: [&str; 3] = ["explainer", "annex", "element"];

/// What they are compiled for: other targets have other dependencies.
const TARGET: &str = "wasm32-unknown-unknown";

/// The licence of the project itself.
const OWN: &str = include_str!("../../../LICENSE");

/// The licences and the bill of materials.
///
/// # Errors
/// A sentence where Cargo cannot say what the programs depend on, or a licence cannot be read.
pub fn all(pack: &Pack) -> Result<[(String, Vec<u8>); 2], String> {
    let metadata = MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml"))
        .other_options(["--locked", "--offline", "--filter-platform", TARGET].map(str::to_owned))
        .exec()
        .map_err(|error| format!("cannot list what the programs are made of: {error}"))?;
    let shipped = shipped(&metadata);
    let bill = serde_json::to_string_pretty(&bill(pack, &shipped)).map_err(|error| error.to_string())?;
    Ok([
        ("licences.txt".to_owned(), licences(pack, &shipped)?.into_bytes()),
        ("sbom.cdx.json".to_owned(), format!("{bill}\n").into_bytes()),
    ])
}

/// The packages by others that the programs are compiled from, by name and version.
fn shipped(metadata: &Metadata) -> Vec<&Package> {
    let packages: BTreeMap<&PackageId, &Package> = metadata.packages.iter().map(|one| (&one.id, one)).collect();
    let nodes: BTreeMap<_, _> =
        metadata.resolve.iter().flat_map(|resolve| &resolve.nodes).map(|node| (&node.id, node)).collect();
    let ours = |one: &&&Package| one.source.is_none() && PROGRAMS.contains(&one.name.as_str());
    let mut open: Vec<&PackageId> = packages.values().filter(ours).map(|one| &one.id).collect();
    let mut seen = BTreeSet::new();
    // A macro and what it is made of work while compiling and are gone afterwards.
    let compiled_in = |one: &&Package| !one.targets.iter().any(|target| target.is_proc_macro());
    while let Some(id) = open.pop() {
        if packages.get(id).is_some_and(compiled_in) && seen.insert(id) {
            let deps = nodes.get(id).into_iter().flat_map(|node| &node.deps);
            let linked = deps.filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
            open.extend(linked.map(|dep| &dep.pkg));
        }
    }
    let mut shipped: Vec<_> = seen.iter().filter_map(|id| packages.get(id).copied()).collect();
    shipped.retain(|one| one.source.is_some());
    shipped.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    shipped
}

fn licence(package: &Package) -> &str {
    package.license.as_deref().unwrap_or("not stated")
}

/// For people: who made what, under which licence, and each licence's text once.
fn licences(pack: &Pack, shipped: &[&Package]) -> Result<String, String> {
    let line = "-".repeat(78);
    let mut text = format!(
        "{}, edition {}\n\nThe software of this explainer:\n\n{OWN}\nIts programs contain the software listed below, each under its own licence. \
         The texts that\nthe explainer quotes belong to their authors; see about.html.\n\n",
        pack.edition.title, pack.edition.version
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in shipped {
        let name = format!("{} {}", package.name, package.version);
        let home = package.repository.as_deref().unwrap_or("no address given");
        text += &format!("{name}: {}; {home}\n", licence(package));
        for words in texts_of(package)? {
            texts.entry(words).or_default().push(name.clone());
        }
    }
    for (words, names) in texts {
        text += &format!("\n{line}\n{}\n{line}\n\n{words}\n", names.join(", "));
    }
    Ok(text)
}

/// The files of a package that say under which terms it may be used.
fn texts_of(package: &Package) -> Result<Vec<String>, String> {
    let Some(folder) = package.manifest_path.parent() else { return Ok(Vec::new()) };
    let cannot = |error: std::io::Error| format!("cannot read the licence of {}: {error}", package.name);
    let mut paths = Vec::new();
    for entry in folder.read_dir_utf8().map_err(cannot)? {
        let path = entry.map_err(cannot)?.into_path();
        let name = path.file_name().unwrap_or_default().to_uppercase();
        if ["LICEN", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start)) && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path| std::fs::read_to_string(path).map(|text| text.replace("\r\n", "\n").trim().to_owned());
    paths.into_iter().map(read).collect::<Result<_, _>>().map_err(cannot)
}

/// For programs.
fn bill(pack: &Pack, shipped: &[&Package]) -> Value {
    let reference = |package: &Package| format!("pkg:cargo/{}@{}", package.name, package.version);
    let component = |package: &&Package| {
        json!({
            "type": "library",
            "bom-ref": reference(package),
            "name": package.name,
            "version": package.version.to_string(),
            "licenses": [{ "expression": expression(licence(package)) }],
            "purl": reference(package),
        })
    };
    let (id, version) = (&pack.edition.id, &pack.edition.version);
    let own = format!("{id}@{version}");
    let components: Vec<_> = shipped.iter().map(component).collect();
    let depends: Vec<_> = shipped.iter().map(|package| reference(package)).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": serial(&format!("{own} {}", depends.join(" "))),
        "version": 1,
        "metadata": { "component": { "type": "application", "bom-ref": own, "name": id, "version": version } },
        "components": components,
        "dependencies": [{ "ref": own, "dependsOn": depends }],
    })
}

/// Some packages write `MIT/Apache-2.0`, as was the custom before there were expressions (SPDX 2.3, annex D).
fn expression(licence: &str) -> String {
    licence.replace(" / ", " OR ").replace('/', " OR ")
}

/// The same number for the same content, in the form of a UUID (RFC 9562, version 8).
fn serial(content: &str) -> String {
    let digits = sha256_hex(content.as_bytes());
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use cyclonedx_bom::prelude::{Bom, SpecVersion, Validate};

    fn pack() -> Pack {
        author::build(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/mini/seeds")))
            .unwrap()
            .pack
    }

    #[test]
    fn the_bill_is_read_by_the_formats_own_library() {
        let [_, (_, bill)] = all(&pack()).unwrap();
        let bom = Bom::parse_from_json(bill.as_slice()).unwrap();
        assert!(bom.validate_version(SpecVersion::V1_5).passed(), "{:?}", bom.validate_version(SpecVersion::V1_5));
        let names: Vec<_> = bom.components.unwrap().0.iter().map(|one| one.name.to_string()).collect();
        assert!(["yew", "serde", "wasm-bindgen", "qrcodegen"].iter().all(|one| names.contains(&(*one).to_owned())));
        assert!(!names.contains(&"syn".to_owned()), "what only compiles is not shipped");
    }

    #[test]
    fn every_package_names_a_licence_and_no_folder_of_a_machine() {
        let [(_, text), _] = all(&pack()).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(!text.contains("not stated"));
        assert!(text.contains("\nyew 0."));
        assert!(!text.contains(&std::env::var("HOME").unwrap()));
        assert_eq!(all(&pack()).unwrap(), all(&pack()).unwrap());
    }
}

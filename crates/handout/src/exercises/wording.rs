//! What words give away: names in them, the same words elsewhere, names that belong together.
//! Not the search: where that forgives, this must not overlook.

use pack::{Actor, Pack, QuoteIx, SourceIx};

/// The letters and digits of `words` with single spaces between them and around, in small letters.
pub fn plain(words: &str) -> String {
    let mut out = String::from(" ");
    for c in words.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !matches!(c, '\'' | '’') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Whether a word of `name` with four letters or more begins a word of `words`.
fn named_by(name: &str, words: &str) -> bool {
    let words = plain(words);
    plain(name).split(' ').filter(|word| word.chars().count() > 3).any(|word| {
        let mut start = String::from(" ");
        start.push_str(word);
        words.contains(&start)
    })
}

/// Whether `words` give an actor away: by a part of the name or of another name.
pub fn names_actor(actor: &Actor, words: &str) -> bool {
    core::iter::once(&actor.name).chain(&actor.aliases).any(|name| named_by(name, words))
}

/// Whether `words` give a text away: by its author, publisher, short name, or what it retells.
pub fn names_source(pack: &Pack, at: SourceIx, words: &str) -> bool {
    let source = &pack[at];
    let names = [Some(&source.short), source.author.as_ref(), source.publisher.as_ref(), source.retells.as_ref()];
    let short = |name: &str| plain(words).contains(&plain(name));
    names.into_iter().flatten().any(|name| named_by(name, words) || short(name))
        || names_actor(&pack[source.voice], words)
}

/// Whether a name is one somebody bears: every word of it begins with a capital or a digit.
pub fn is_proper(name: &str) -> bool {
    name.split([' ', '-']).filter_map(|word| word.chars().next()).all(|c| c.is_uppercase() || c.is_numeric())
}

/// Whether two actors may stand for one another, as a minister does for the ministry: a word of five letters or more of the name of
/// one begins like a word of the name, another name or the role of the other.
pub fn related(one: &Actor, other: &Actor) -> bool {
    let all = |actor: &Actor| {
        let mut words = plain(&actor.role);
        core::iter::once(&actor.name).chain(&actor.aliases).for_each(|name| words.push_str(&plain(name)));
        words
    };
    let stems = |actor: &Actor, words: &str| {
        plain(&actor.name).split(' ').filter(|word| word.chars().count() > 4).any(|word| {
            let mut start = String::from(" ");
            start.extend(word.chars().take(5));
            words.contains(&start)
        })
    };
    stems(one, &all(other)) || stems(other, &all(one))
}

/// Whether two quotes share stored bytes, or the words of one stand in those of the other.
pub fn overlap(pack: &Pack, one: QuoteIx, other: QuoteIx) -> bool {
    let (a, b) = (&pack[one], &pack[other]);
    if one == other || a.source == b.source && a.span.overlaps(b.span) {
        return true;
    }
    // Words that are long enough to be no chance.
    if a.source == b.source || a.span.len().min(b.span.len()) < 12 {
        return false;
    }
    let (a, b) = (plain(&pack.shown(one)), plain(&pack.shown(other)));
    a.contains(&b) || b.contains(&a)
}

/// Whether the words of a quote, each part between its omissions by itself, stand in any shown block of `source`.
pub fn stands_in(pack: &Pack, quote: QuoteIx, source: SourceIx) -> bool {
    let shown = pack.shown(quote);
    let parts: Vec<String> = shown.split("[…]").map(plain).filter(|part| part.len() > 2).collect();
    let blocks = pack[source].blocks.iter().map(|block| plain(&pack.block_text(source, block).text));
    blocks.into_iter().any(|block| parts.iter().any(|part| block.contains(part)))
}

/// The number of characters.
pub fn long(words: &str) -> usize {
    words.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pack::GroupIx;

    fn actor(name: &str, alias: &str, role: &str) -> Actor {
        Actor {
            id: String::new(),
            name: name.to_owned(),
            aliases: vec![alias.to_owned()],
            role: role.to_owned(),
            group: GroupIx(0),
        }
    }

    #[test]
    fn a_name_is_seen_in_any_form_that_begins_like_it() {
        let fennel = actor("Ada Fennel", "Fenhel", "mayor");
        assert!(names_actor(&fennel, "as FENNEL’s office says"));
        assert!(names_actor(&fennel, "said (Fenhel)"));
        assert!(!names_actor(&fennel, "the ada of a fen"));
    }

    #[test]
    fn a_minister_is_related_to_the_ministry_and_not_to_another_person() {
        let ministry = actor("Foreign Ministry", "mfa", "ministry");
        let minister = actor("Ada Fennel", "", "Minister of Foreign Affairs");
        let other = actor("Bo Reed", "", "analyst");
        assert!(related(&ministry, &minister) && related(&minister, &ministry));
        assert!(!related(&other, &minister));
    }

    #[test]
    fn what_nobody_is_called_is_no_name() {
        assert!(is_proper("Ada Fennel-Reed") && is_proper("CSTO"));
        assert!(!is_proper("Unnamed experts"));
    }

    #[test]
    fn signs_and_case_do_not_count() {
        assert_eq!(plain("“Don’t  [Stop]!”"), " dont stop ");
        assert_eq!(plain("…"), " ");
    }
}

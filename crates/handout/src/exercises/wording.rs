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

/// Whether `words` give an actor away by a word of the role that nobody else offered has: "the President noted".
pub fn tells_role<'a>(actor: &Actor, others: impl Iterator<Item = &'a Actor>, words: &str) -> bool {
    let (words, roles) = (plain(words), plain(&others.map(|other| other.role.as_str()).collect::<Vec<_>>().join(" ")));
    let role = plain(&actor.role);
    role.split(' ')
        .filter(|word| long(word) > 4)
        .any(|word| words.contains(&[" ", word, " "].concat()) && !roles.contains(word))
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

/// What all quotes and texts say, looked through once for every sheet.
pub struct Corpus {
    /// For each quote, itself and those that share stored bytes or words with it.
    same: Vec<Vec<QuoteIx>>,
    /// The shown blocks of each text, plain, with a sign between them that no plain words have.
    texts: Vec<String>,
}

impl Corpus {
    /// Looks through a pack.
    pub fn new(pack: &Pack) -> Self {
        let words: Vec<String> = QuoteIx::all(pack).map(|at| plain(&pack.shown(at))).collect();
        let same = |one: QuoteIx| {
            let same = |other: &QuoteIx| is_same(pack, &words, one, *other) || is_same(pack, &words, *other, one);
            QuoteIx::all(pack).filter(same).collect()
        };
        let text = |at: SourceIx| {
            let blocks = pack[at].blocks.iter().map(|block| plain(&pack.block_text(at, block).text));
            blocks.collect::<Vec<_>>().join("|")
        };
        Self { same: QuoteIx::all(pack).map(same).collect(), texts: SourceIx::all(pack).map(text).collect() }
    }

    /// The quotes that share stored bytes with `quote` or say the same words, itself among them.
    pub fn same(&self, quote: QuoteIx) -> &[QuoteIx] {
        self.same.get(usize::from(quote.0)).map_or(&[], Vec::as_slice)
    }

    /// Whether the words of a quote, each part between its omissions by itself, stand in any shown block of `source`.
    pub fn stands_in(&self, pack: &Pack, quote: QuoteIx, source: SourceIx) -> bool {
        let shown = pack.shown(quote);
        let mut parts = shown.split("[…]").map(plain).filter(|part| part.len() > 2);
        let text = self.texts.get(usize::from(source.0)).map_or("", String::as_str);
        parts.any(|part| text.contains(&part))
    }
}

/// Whether two quotes share stored bytes, or the words of the first stand in those of the second; a word or two may do so by chance.
fn is_same(pack: &Pack, words: &[String], one: QuoteIx, other: QuoteIx) -> bool {
    const CHANCE: usize = 14;
    let (a, b) = (&pack[one], &pack[other]);
    if a.source == b.source {
        return a.span.overlaps(b.span);
    }
    let [Some(a), Some(b)] = [one, other].map(|at| words.get(usize::from(at.0))) else { return false };
    a.len() >= CHANCE && a.len() <= b.len() && b.contains(a.as_str())
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
    fn a_role_that_only_one_has_gives_away() {
        let (mayor, clerk) = (actor("A", "", "Mayor of Arches"), actor("B", "", "clerk in Arches"));
        assert!(tells_role(&mayor, [&clerk].into_iter(), "as the mayor says"));
        assert!(!tells_role(&mayor, [&clerk].into_iter(), "in Arches"));
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

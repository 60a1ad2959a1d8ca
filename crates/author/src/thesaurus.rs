//! The thesaurus of whoever searches: `thesaurus.toml`, which need not be there.
//! Not the search: what a word of the same meaning is worth is said in the crate `search`.

use crate::fields::{self, Placed};
use crate::files::Seeds;
use crate::report::{Problem, Report};
use pack::Pack;
use search::Index;

const FILE: &str = "thesaurus.toml";

/// The groups as a pack holds them, a line each.
pub fn lines(groups: &[Placed<String>]) -> String {
    groups.iter().map(|group| search::group(group.value.split(','))).collect::<Vec<_>>().join("\n")
}

/// Reports groups that lead nowhere: what is searched for with them stands nowhere in the pack.
pub fn check(groups: &[Placed<String>], pack: &Pack, seeds: &Seeds, report: &mut Report) {
    let index = Index::build(pack);
    for group in groups {
        let words = || group.value.split(',').filter(|word| !word.contains(' '));
        if !words().any(|word| index.has(word)) {
            let nearest = words().find_map(|word| index.nearest(word));
            let help = match nearest {
                Some(near) => {
                    format!("add the word that the texts or cards use, perhaps “{near}”, or remove the group")
                }
                None => "add the word that the texts or cards use, or remove the group".to_owned(),
            };
            report.push(
                Problem::new(
                    &seeds.name(FILE),
                    group.range.clone(),
                    "no single word of this group stands in the explainer",
                )
                .help(help),
            );
        }
    }
}

/// The groups as written, spaces around words taken away.
pub fn read(seeds: &Seeds, report: &mut Report) -> Vec<Placed<String>> {
    let file = seeds.name(FILE);
    let Some(text) = seeds.has(FILE).then(|| seeds.read(FILE, report)).flatten() else {
        return Vec::new();
    };
    let groups = fields::parse(&file, &text, report, |fields, report| fields.texts("alike", report));
    let group = |Placed { value, range }: Placed<String>| {
        let words: Vec<_> = value.split(',').map(str::trim).collect();
        let wrong = if words.len() < 2 {
            Some(("a group has two words or more".to_owned(), "add what means the same, after a comma"))
        } else if words.iter().any(|word| word.is_empty()) {
            Some(("a word is missing between commas".to_owned(), "remove one comma"))
        } else {
            let twice = words.iter().enumerate().find(|(at, word)| words[..*at].contains(word));
            twice.map(|(_, word)| (format!("“{word}” stands twice in this group"), "remove one of them"))
        };
        if let Some((message, help)) = wrong {
            report.push(Problem::new(&file, range.clone(), message).help(help));
        }
        Placed { value: words.join(","), range }
    };
    groups.unwrap_or_default().into_iter().map(group).collect()
}

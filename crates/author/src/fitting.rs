//! Steps that are too much for their frame in somebody's article: warnings. Not which sentences are a step, and not how large
//! its type is: those are `pack::steps` and the crate `stack`.

use crate::files::Seeds;
use crate::report::{Problem, Report};
use pack::{HEAVIEST_STEP, Pack, Part, Said, Step, steps};

/// Reports every step that cannot be read without scrolling in a frame.
pub fn check(pack: &Pack, seeds: &Seeds, report: &mut Report) {
    for part in Part::all(pack) {
        let file = match part {
            Part::Summary => "summary.md".to_owned(),
            Part::Chapter(at) => format!("chapters/{}.md", pack[at].id),
        };
        let file = seeds.name(&file);
        for step in steps(pack, part).iter().filter(|step| step.weight(pack) > HEAVIEST_STEP) {
            let begins = begins(step).unwrap_or_default();
            let at = report.text(&file).and_then(|text| text.find(begins)).unwrap_or_default();
            let message = format!(
                "step {} does not fit a frame: {} characters with its longest quote, of {HEAVIEST_STEP}",
                step.number,
                step.weight(pack)
            );
            let help = "say less at once, or name a shorter quote: one paragraph never shares a step with the next";
            report.push(Problem::warning(&file, at..at + begins.len(), message).help(help));
        }
    }
}

/// The first words of a step that stand in its file.
fn begins<'a>(step: &'a Step) -> Option<&'a str> {
    match &step.said {
        Said::Opening(_) | Said::Thought(_) | Said::Items { .. } => {
            step.said.sentences().first().map(|one| one.text.as_str())
        }
        Said::Check(check) => Some(&check.question),
        Said::Last(words) => Some(words),
        Said::Quote(_) | Said::Picture { .. } | Said::Voices(_) => None,
    }
}

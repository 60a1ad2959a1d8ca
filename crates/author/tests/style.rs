//! What editors are warned of: how the words read. Not what keeps an explainer from being built, which is `messages`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
mod common;

use common::Copy;

const CHAPTER: &str = "chapters/what-next.md";
const CARD: &str = "cards/reed-wants-a-ferry.toml";

/// Spoils the tiny seeds, which are built all the same, and looks for a warning at a place that had none.
#[track_caller]
fn check(spoil: impl Fn(&Copy), place: &str, warning: &str) {
    let copy = Copy::mini();
    assert!(!told(&warnings(&copy), place, warning), "{warning} stood at {place} already");
    spoil(&copy);
    let after = warnings(&copy);
    assert!(told(&after, place, warning), "{warning} is not at {place} in\n{after}");
}

fn warnings(copy: &Copy) -> String {
    copy.build().unwrap_or_else(|report| panic!("{}", report.render())).warnings
}

fn told(warnings: &str, place: &str, warning: &str) -> bool {
    let said = format!("warning: {warning}\n");
    let mut found = warnings.split(&said).skip(1);
    found.any(|after| after.lines().next().is_some_and(|line| line.contains(place)))
}

#[test]
fn our_own_words_give_no_warning() {
    assert_eq!(warnings(&Copy::real()), "");
}

#[test]
fn sentences_that_are_too_long_are_told() {
    let long = "word ".repeat(34);
    check(
        |seeds| seeds.append(CHAPTER, &format!("\nThe ferry has {long}enough.[^ferry-enough]\n")),
        "what-next.md:16:1",
        "this sentence has 38 words",
    );
    check(
        |seeds| seeds.append(CHAPTER, &format!("\nA {}.[^ferry-enough]\n", "word ".repeat(80).trim())),
        "what-next.md:1:1",
        "the sentences of this chapter have more than 18 words on average",
    );
}

#[test]
fn chapters_that_are_not_read_in_one_go_are_told() {
    let more = "\nIt is so.[^ferry-enough]".repeat(150);
    check(|seeds| seeds.append(CHAPTER, &more), "what-next.md:1:1", "this chapter has 505 words");
}

#[test]
fn steps_that_do_not_fit_their_frame_are_told() {
    let long = format!("\nIt is {} so.[^ferry-enough]\n", "very ".repeat(110).trim());
    check(|seeds| seeds.append(CHAPTER, &long), "what-next.md:16:1", "this sentence has 113 words");
    check(
        |seeds| seeds.append(CHAPTER, &long),
        "what-next.md:16:1",
        "step 5 does not fit a frame: 648 characters with its longest quote, of 620",
    );
}

#[test]
fn speech_tags_in_a_row_are_told_but_not_those_of_others() {
    let tags = "\nIt is so, he says.[^ferry-enough] Yes, he adds.[^ferry-enough] No, she writes.[^ferry-enough]\n";
    let message = "the sentences up to here are 3 in a row that tell who says them";
    check(|seeds| seeds.append(CHAPTER, tags), "what-next.md:16:34", message);
    let copy = Copy::mini();
    copy.append(CHAPTER, "\nIt is “he says”.[^ferry-enough] “He says.”[^ferry-enough] “She adds.”[^ferry-enough]\n");
    assert!(!told(&warnings(&copy), "what-next.md:16:", message));
}

#[test]
fn titles_that_point_away_and_bodies_that_restate_are_told() {
    let title = |words: &'static str| {
        move |seeds: &Copy| {
            let text = seeds.read(CARD);
            let old = text.lines().next().unwrap().to_owned();
            seeds.edit(CARD, &old, &format!("title = \"{words}\""));
        }
    };
    check(
        title("The study asks for a ferry"),
        "reed-wants-a-ferry.toml:1:9",
        "\"the study\" points at what stands elsewhere",
    );
    check(title("Both want a ferry"), "reed-wants-a-ferry.toml:1:9", "\"Both\" points at what stands elsewhere");
    let restate = |seeds: &Copy| {
        let text = seeds.read(CARD);
        let old = text.lines().find(|line| line.starts_with("body = ")).unwrap().to_owned();
        let title = text.lines().next().unwrap().trim_start_matches("title = \"").trim_end_matches('"').to_owned();
        seeds.edit(CARD, &old, &format!("body = \"{title}.\""));
    };
    check(restate, "reed-wants-a-ferry.toml", "this body says again what the title says");
}

#[test]
fn an_older_text_without_its_year_is_told() {
    let message = "\"Almanac\", of 2021, is not dated here";
    let undated = |seeds: &Copy| seeds.edit("cards/arches-need-repair.toml", " in 2021.", ".");
    check(undated, "arches-need-repair.toml:1:9", message);
    // Each needs it once, where the text enters.
    for (file, words, dated) in [
        ("the-bridge.md", "Mara Quill writes.", "Mara Quill writes in 2021."),
        ("bridge-or-ferry.toml", "as Quill reports,", "as Quill reports in 2021,"),
    ] {
        let copy = Copy::mini();
        assert!(told(&warnings(&copy), file, message), "{file}");
        let folder = if file.ends_with(".md") { "chapters" } else { "disagreements" };
        copy.edit(&format!("{folder}/{file}"), words, dated);
        assert!(!told(&warnings(&copy), file, message), "{file}");
    }
}

#[test]
fn who_speaks_unnamed_is_told() {
    check(
        |seeds| seeds.edit(CHAPTER, "Tomas Reed writes in March 2022 that a ferry would be", "A ferry would be"),
        "what-next.md:14:",
        "this chapter never names who speaks here",
    );
}

#[test]
fn a_speaker_whom_no_quote_holds_is_told_but_not_one_in_quotation_marks() {
    let message = "no quote here holds words of Mara Quill";
    let says = |words: &'static str| move |seeds: &Copy| seeds.append(CHAPTER, &format!("\n{words}[^ferry-enough]\n"));
    check(says("Mara Quill writes that a ferry is enough."), "what-next.md:16:1", message);
    check(says("A ferry is enough, says Mara Quill."), "what-next.md:16:1", message);
    let copy = Copy::mini();
    says("Reed asks for a ferry, “says Mara Quill”.")(&copy);
    assert!(!told(&warnings(&copy), "what-next.md:16:1", message));
}

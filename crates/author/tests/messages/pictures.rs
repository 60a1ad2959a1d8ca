//! Pictures: marks without evidence, words and numbers that their quotes do not have, names that lead nowhere.
//! Not how they are drawn.

use crate::cases;

const GRID: &str = "pictures/bridge-or-boat.toml";
const MATRIX: &str = "pictures/plans.toml";
const TIMELINE: &str = "pictures/dates.toml";
const POSITIONS: &str = "pictures/stands.toml";

/// A picture of positions with one mark.
fn positions(mark: &str) -> String {
    format!(
        "kind = \"positions\"\ntitle = \"One voice\"\ncaption = \"No other voice.\"\n\n\
         [[column]]\nid = \"keep\"\ntext = \"Keep it\"\n\n[[mark]]\n{mark}\n"
    )
}

/// A picture of one number.
fn figure(number: &str) -> String {
    format!(
        "kind = \"figures\"\ntitle = \"One number\"\ncaption = \"No other.\"\n\n[[figure]]\n{number}\nunit = \"crossing\"\n"
    )
}

/// A map of one area and one spot.
fn map(rest: &str) -> String {
    format!(
        "kind = \"map\"\ntitle = \"One bridge\"\ncaption = \"No other.\"\nwidth = 60\nheight = 40\n\n\
         [[group]]\nid = \"town\"\ntext = \"The town\"\nquotes = [\"opened-1904\"]\n\n{rest}\n"
    )
}

cases! {
    picture_with_a_map_that_no_text_draws: |seeds| {
        let area = "[[area]]\ntext = \"North\"\ngroup = \"town\"\nx = 5\ny = 50\noutline = \"M0 0c1 1 2 2 3 3\"";
        let spot = "[[spot]]\ntext = \"Northport\"\nx = 1\ny = 1\nquotes = [\"opened-1904\"]";
        let map = map(&format!("{area}\n\n{spot}"));
        seeds.write(POSITIONS, map.replace("\nwidth", "\nborders = \"Drawn by us.\"\nwidth"));
    };
    picture_with_a_count_that_its_quote_does_not_say: |seeds| {
        seeds.write(POSITIONS, figure("card = \"crossings-in-2019\"\nquote = \"crossings-counted\"\ncount = 1300"));
    };
    picture_with_a_count_of_no_figure: |seeds| {
        seeds.write(POSITIONS, figure("card = \"fennel-would-mend\"\nquote = \"crossings-counted\"\ncount = 1200"));
    };
    picture_with_a_count_in_broken_squares: |seeds| {
        let number = "card = \"crossings-in-2019\"\nquote = \"crossings-counted\"\ncount = 1200\nper = 7";
        seeds.write(POSITIONS, figure(number));
    };
    picture_with_events_that_have_no_place: |seeds| {
        seeds.edit(TIMELINE, "event = \"bridge-opened\"", "event = \"fennel-speaks\"");
        seeds.edit(TIMELINE, "lane = \"words\"", "lane = \"word\"");
        seeds.edit(TIMELINE, "side = 1", "side = 3");
    };
    picture_with_scales_that_do_not_join: |seeds| {
        seeds.edit(TIMELINE, "to = 2020", "to = 2019");
        seeds.edit(TIMELINE, "from = 2021\nto = 2021", "from = 2021\nto = 2020");
    };
    picture_of_a_kind_that_does_not_exist: |seeds| seeds.edit(GRID, "\"grid\"", "\"grit\"");
    picture_without_its_texts: |seeds| {
        seeds.write(GRID, "kind = \"grid\"\ntitle = \"\"\n");
    };
    picture_with_keys_of_another_kind: |seeds| seeds.append(GRID, "\n[[column]]\nid = \"a\"\ntext = \"A\"\n");
    picture_with_a_chapter_that_is_taken: |seeds| {
        seeds.edit(MATRIX, "heading = \"Plan\"", "heading = \"Plan\"\nchapter = \"what-next\"");
    };
    picture_with_a_number_of_its_own: |seeds| {
        seeds.edit(MATRIX, "\"3 million crowns\"", "\"4 million crowns\"");
        seeds.edit(MATRIX, "one price is known\"", "1 of 5 prices is known.\"");
    };
    picture_with_words_that_no_quote_has: |seeds| {
        seeds.edit(MATRIX, "“Nobody has asked”", "“Nobody asked”");
        seeds.edit(GRID, "no card quotes", "no “ticket” quotes");
    };
    picture_with_a_text_on_two_sides: |seeds| {
        seeds.edit(GRID, "partly = [\"open-in-2022\", \"not-decided\"]", "says = [\"open-in-2022\"]\npartly = [\"not-decided\"]");
        seeds.edit(GRID, "says = [\"fennel-mend\"]\n", "");
    };
    picture_with_a_claim_that_nobody_speaks_of: |seeds| {
        seeds.append(GRID, "\n[[claim]]\ntext = \"A tunnel would be better\"\n");
    };
    picture_with_names_that_lead_nowhere: |seeds| {
        seeds.edit(GRID, "chapter = \"what-next\"", "chapter = \"whats-next\"");
        seeds.edit(GRID, "\"ferry-enough\"", "\"ferry-enuf\"");
        seeds.edit(MATRIX, "question = \"time\"", "question = \"times\"");
    };
    picture_with_a_question_answered_twice: |seeds| seeds.edit(MATRIX, "question = \"time\"", "question = \"price\"");
    picture_with_a_mark_that_its_quote_does_not_say: |seeds| {
        seeds.write(POSITIONS, positions("column = \"keep\"\nwords = \"mend what we had\"\nquote = \"fennel-mend\""));
    };
    picture_with_a_mark_without_evidence: |seeds| seeds.write(POSITIONS, positions("column = \"keep\"\nwords = \"mend\""));
}

//! Quotes that are not what their source says.
//! Not the words around them.

use crate::cases;

const FERRY: &str = "cards/reed-wants-a-ferry.toml";
const OPENED: &str = "cards/bridge-opened-in-1904.toml";
const OPEN: &str = "cards/bridge-open-in-2022.toml";
const CROSSINGS: &str = "cards/crossings-in-2019.toml";

cases! {
    quote_missing: |seeds| seeds.edit(FERRY, "Nobody has asked what a ferry costs.", "Zeppelins obviously quicken jazzmen.");
    quote_reworded: |seeds| seeds.edit(FERRY, "Nobody has asked what a ferry costs.", "No one has asked what a ferry would cost.");
    quote_one_character_off: |seeds| seeds.edit(FERRY, "tall ships", "tall shops");
    quote_with_a_lost_character: |seeds| seeds.edit(FERRY, "leave the channel", "leave the chanel");
    quote_with_an_added_character: |seeds| seeds.edit(FERRY, "A ferry would be enough for", "A ferrry would be enough for");
    quote_with_a_straight_apostrophe: |seeds| {
        seeds.edit("cards/fennel-would-mend.toml", "\"We would rather mend what we have.\"", "'''said on 4 May 2021: \"We would rather'''");
    };
    quote_across_the_page_break_off: |seeds| seeds.edit(CROSSINGS, "a working day, fewer", "a working day; fewer");
    quote_short_and_off: |seeds| seeds.edit(OPEN, "\"with one lane", "\"with ona lane");
    quote_off_from_two_places: |seeds| {
        seeds.edit(OPEN, "The bridge stays open in 2022\"\nparagraph = 5\n", "The bridge stays open in 2023\"\n");
    };
    quote_twice: |seeds| seeds.edit(OPEN, "paragraph = 5\n", "");
    quote_twice_in_its_paragraph: |seeds| {
        seeds.edit(OPEN, "The bridge stays open in 2022\"", "en\"");
        seeds.edit(OPEN, "paragraph = 5", "paragraph = 2");
    };
    quote_in_another_paragraph: |seeds| seeds.edit(OPEN, "paragraph = 5", "paragraph = 3");
    quote_in_no_paragraph: |seeds| seeds.edit(OPEN, "paragraph = 5", "paragraph = 50");
    quote_in_another_source: |seeds| seeds.edit("cards/council-had-not-decided.toml", "council-2022", "letter-2022");
    quote_in_a_heading: |seeds| seeds.edit(FERRY, "Nobody has asked what a ferry costs.", "A Ferry Would Be Enough");
    quote_in_furniture: |seeds| seeds.edit(OPEN, "\"with one lane", "\"the bridge in fog");
    quote_with_three_full_stops: |seeds| seeds.edit(OPENED, "[…]", "[...]");
    quote_without_its_omission_mark: |seeds| seeds.edit(OPENED, "1904 and […] raised", "1904 and raised");
    omission_out_of_order: |seeds| {
        seeds.edit(OPENED, "The Old Bridge of Saltmere was opened in 1904 and […] raised by a metre.", "raised by a metre. […] was opened in 1904");
    };
    omission_at_the_edge: |seeds| seeds.edit(OPENED, "[…] raised by a metre.", "[…] raised by a metre. […]");
    omission_before_words_that_are_not_there: |seeds| seeds.edit(OPENED, "[…] raised by a metre", "[…] raised by a meter");
    flaw_on_a_card: |seeds| {
        let card = "cards/council-had-not-decided.toml";
        let flaw = "[[quote.flaw]]\ntext = \"have not decide\"\nnote = \"So in the source.\"";
        seeds.write(card, format!("{}\n{flaw}\n", seeds.read(card)));
    };
    duplicate_quote_id: |seeds| seeds.edit(OPEN, "open-with-one-lane", "ferry-enough");
    quote_id_with_capitals: |seeds| seeds.edit(OPEN, "open-with-one-lane", "Open with one lane");
    quote_without_its_source: |seeds| seeds.edit(CROSSINGS, "\n[[quote]]\nid = \"counted-by-hand\"\nsource = \"almanac-2021\"", "\n[[quote]]\nid = \"counted-by-hand\"");
    dangling_source: |seeds| seeds.edit(CROSSINGS, "id = \"counted-by-hand\"\nsource = \"almanac-2021\"", "id = \"counted-by-hand\"\nsource = \"almanach-2021\"");
    speaker_who_is_not_there: |seeds| seeds.edit(CROSSINGS, "speaker = \"harbour-office\"", "speaker = \"harbor-office\"");
}

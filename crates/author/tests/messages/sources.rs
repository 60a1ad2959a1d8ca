//! Texts and the descriptions that must account for every line of them.
//! Not the quotes.

use crate::cases;

const ALMANAC: &str = "sources/almanac-2021.toml";
const LETTER: &str = "sources/letter-2022.toml";
const COUNCIL: &str = "sources/council-2022.toml";

cases! {
    one_line_too_many: |seeds| seeds.append("sources/council-2022.txt", "One more line.\n");
    line_declared_twice: |seeds| seeds.edit(COUNCIL, "item = [\"7-9\"]", "item = [\"5\", \"7-9\"]");
    line_not_accounted_for: |seeds| seeds.edit(COUNCIL, "item = [\"7-9\"]", "item = [\"7-8\"]");
    lines_that_are_not_there: |seeds| seeds.edit(COUNCIL, "item = [\"7-9\"]", "item = [\"7-9\", \"40\", \"4\", \"five\"]");
    wrong_digest: |seeds| seeds.edit("sources/letter-2022.txt", "oranges", "lemons!");
    item_declared_a_paragraph: |seeds| {
        seeds.edit(COUNCIL, "paragraph = [\"5\"]", "paragraph = [\"5\", \"7\"]");
        seeds.edit(COUNCIL, "item = [\"7-9\"]", "item = [\"8-9\"]");
    };
    heading_declared_a_paragraph: |seeds| {
        seeds.edit(ALMANAC, "heading = [\"13\"]\n", "");
        seeds.edit(ALMANAC, "paragraph = [\"5+11\", \"18\"]", "paragraph = [\"5+11\", \"13\", \"18\"]");
    };
    paragraph_declared_a_heading: |seeds| {
        seeds.edit(ALMANAC, "heading = [\"13\"]", "heading = [\"13\", \"18\"]");
        seeds.edit(ALMANAC, "paragraph = [\"5+11\", \"18\"]", "paragraph = [\"5+11\"]");
    };
    footnote_without_a_number: |seeds| seeds.edit(ALMANAC, "1 = \"9\"", "one = \"9\"");
    torn_sentence_declared_as_two: |seeds| seeds.edit(ALMANAC, "paragraph = [\"5+11\", \"18\"]", "paragraph = [\"5\", \"11\", \"18\"]");
    description_without_structure_and_date: |seeds| {
        let text = seeds.read("sources/letter-2022.toml");
        seeds.write("sources/letter-2022.toml", text.split("\n[date]").next().unwrap());
    };
    description_with_unknown_values: |seeds| {
        seeds.edit(ALMANAC, "rights = \"full\"", "rights = \"free\"");
        seeds.edit(ALMANAC, "markup = \"markdown\"", "markup = \"html\"");
        seeds.edit(ALMANAC, "quotes_whom = [\"fennel\", \"harbour-office\"]", "quotes_whom = [\"fennel\", \"harbour\"]");
        seeds.edit(ALMANAC, "inferred = \"2021\"\n", "");
    };
    imprint_that_does_not_fit: |seeds| {
        seeds.edit("sources/letter-2022.toml", "form = \"newspaper\"", "form = \"letter\"");
        seeds.edit("sources/letter-2022.toml", "family = \"Reed\"", "family = \"Read\"");
    };
    flaws_that_are_not_there: |seeds| {
        seeds.edit("sources/council-2022.toml", "text = \"have not decide\"", "text = \"has not decide\"");
        let more = "\n[[flaw]]\nparagraph = 50\ntext = \"bridge\"\nnote = \"So in the source.\"";
        seeds.write(LETTER, format!("{}{more}\n", seeds.read(LETTER)));
    };
    flaw_listed_twice: |seeds| {
        let file = "sources/council-2022.toml";
        let text = seeds.read(file);
        let (_, flaw) = text.split_once("[[flaw]]").unwrap();
        seeds.write(file, format!("{text}\n[[flaw]]{flaw}"));
    };
    flaw_without_paragraph_and_note: |seeds| {
        seeds.write(LETTER, format!("{}\n[[flaw]]\ntext = \"bridge\"\n", seeds.read(LETTER)));
    };
}

//! Passages that are neither quoted nor declared unused, and declarations that do not hold.
//! Not the structure of texts.

use crate::cases;

const ALMANAC: &str = "sources/almanac-2021.toml";
const LETTER: &str = "sources/letter-2022.toml";
const COUNCIL: &str = "sources/council-2022.toml";

cases! {
    block_neither_quoted_nor_unused: |seeds| {
        let text = seeds.read(LETTER);
        seeds.write(LETTER, text.rsplit_once("\n[[unused]]").unwrap().0);
    };
    footnote_neither_quoted_nor_unused: |seeds| {
        seeds.edit("cards/crossings-in-2019.toml", "\"Counted by hand on two days.\"", "\"The office says that the bridge is safe until 2026.\"");
    };
    unused_block_that_a_card_quotes: |seeds| {
        seeds.append(LETTER, "\n[[unused]]\nparagraph = 3\nwhy = \"Nothing new.\"\n");
        seeds.append(ALMANAC, "\n[[unused]]\nparagraph = \"fn1\"\nwhy = \"A footnote.\"\n");
    };
    unused_words_that_a_card_quotes: |seeds| {
        seeds.edit(LETTER, "\"I have said so at every meeting.\"", "\"for tall ships. I have said so\"");
    };
    unused_words_that_are_not_there: |seeds| {
        seeds.edit(LETTER, "\"I have said so at every meeting.\"", "\"I have said so at every meating.\"");
        seeds.append(ALMANAC, "\n[[unused]]\nparagraph = \"4\"\ntext = \"Zeppelins quicken jazz.\"\nwhy = \"Nothing new.\"\n");
    };
    unused_words_that_stand_twice: |seeds| {
        seeds.edit(COUNCIL, "paragraph = \"2\"\n", "paragraph = \"2\"\ntext = \"en\"\n");
    };
    unused_block_that_is_not_there: |seeds| {
        seeds.edit(LETTER, "paragraph = \"4\"", "paragraph = \"40\"");
        seeds.append(ALMANAC, "\n[[unused]]\nparagraph = \"fn2\"\nwhy = \"A footnote.\"\n");
    };
    unused_without_paragraph_and_reason: |seeds| {
        let wrong = ["why = \"Nothing new.\"", "paragraph = \"4\"", "paragraph = 4\nwhy = \"Nothing new.\"\nreason = \"None.\""];
        wrong.iter().for_each(|table| seeds.append(ALMANAC, &format!("\n[[unused]]\n{table}\n")));
    };
    unused_for_an_undated_reason: |seeds| seeds.edit(LETTER, "A memory, not a claim", "No longer true today, and no claim");
}

//! What editors' tools do to files behind their backs.
//! Not what the files say.

use crate::cases;
use std::fs;

const CARD: &str = "cards/reed-wants-a-ferry.toml";
const TEXT: &str = "sources/almanac-2021.txt";

cases! {
    not_utf8: |seeds| {
        let mut bytes = seeds.read(CARD).into_bytes();
        let at = seeds.read(CARD).find("enough").unwrap();
        bytes[at] = 0xE9;
        seeds.write(CARD, bytes);
    };
    not_utf8_text: |seeds| {
        let text = seeds.read(TEXT).replace("metre", "m\u{e8}tre");
        seeds.write(TEXT, text.chars().map(|c| c as u32 as u8).collect::<Vec<_>>());
    };
    byte_order_mark: |seeds| {
        for file in [CARD, TEXT, "chapters/what-next.md"] {
            seeds.write(file, format!("\u{feff}{}", seeds.read(file)));
        }
    };
    windows_line_ends: |seeds| {
        for file in [CARD, TEXT, "summary.md"] {
            seeds.write(file, seeds.read(file).replace('\n', "\r\n"));
        }
    };
    mixed_line_ends: |seeds| {
        for file in [TEXT, "chapters/the-bridge.md"] {
            seeds.write(file, seeds.read(file).replacen('\n', "\r\n", 3));
        }
    };
    lone_carriage_return: |seeds| seeds.edit(CARD, "as_of", "\ras_of");
    decomposed_accents: |seeds| seeds.edit(CARD, "for its price", "for its cafe\u{301} and re\u{301}sume\u{301}");
    look_alike_letters: |seeds| seeds.edit("chapters/what-next.md", "The arches", "The \u{430}rches");
    look_alike_letter_in_a_quote: |seeds| seeds.edit(CARD, "Nobody has asked wh", "Nobody h\u{430}s asked wh");
    empty_file: |seeds| {
        seeds.write("terms/arches.toml", "");
        seeds.write("sources/letter-2022.txt", "\n");
    };
    missing_text: |seeds| fs::remove_file(seeds.path(TEXT)).unwrap();
    missing_description: |seeds| fs::remove_file(seeds.path("sources/letter-2022.toml")).unwrap();
    missing_explainer: |seeds| {
        fs::remove_file(seeds.path("explainer.toml")).unwrap();
        seeds.edit(CARD, "\"2022-03-20\"", "\"2022-03-32\"");
    };
    missing_lists: |seeds| {
        for file in ["topics.toml", "groups.toml", "summary.md"] {
            fs::remove_file(seeds.path(file)).unwrap();
        }
    };
    directory_in_place_of_a_file: |seeds| fs::create_dir(seeds.path("cards/a-card.toml")).unwrap();
    stray_file: |seeds| seeds.write("cards/notes.txt", "remember the ferry");
    seeds_that_are_not_there: |seeds| fs::remove_dir_all(&seeds.seeds).unwrap();
    huge_text: |seeds| {
        let start = std::time::Instant::now();
        seeds.write(TEXT, vec![b'a'; 50 << 20]);
        let written = start.elapsed();
        seeds.report();
        assert!(start.elapsed() - written < std::time::Duration::from_secs(1), "a huge file is refused unread");
    };
    large_text_without_lines: |seeds| seeds.write("sources/letter-2022.txt", "a ".repeat(1 << 10));
}

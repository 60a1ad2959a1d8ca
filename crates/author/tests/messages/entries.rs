//! Keys, dates, ids and references in TOML files.
//! Not quotes, and not the description of texts.

use crate::cases;
use crate::common::{Copy, root};

const CARD: &str = "cards/arches-need-repair.toml";
const CHAPTER: &str = "chapters/what-next.md";

/// Gives the tiny explainer words of its own: the English ones with `from` changed into `to` in one section.
fn own_words(seeds: &Copy, section: &str, from: &str, to: &str) {
    std::fs::create_dir_all(seeds.path("words/own")).unwrap();
    for (name, _) in pack::SECTIONS {
        let file = format!("{name}.toml");
        std::fs::copy(root().join("seeds/words/en").join(&file), seeds.path("words/own").join(&file)).unwrap();
    }
    seeds.edit(&format!("words/own/{section}.toml"), from, to);
    seeds.edit("explainer.toml", "language = \"en\"", "language = \"en\"\nwords = \"words/own\"");
}

cases! {
    dangling_card: |seeds| seeds.edit(CHAPTER, "\"arches-need-repair\"", "\"arches-need-repairs\"");
    dangling_chapter: |seeds| {
        seeds.edit("explainer.toml", "title = \"The short path\"\nchapters = [\"what-next\"]", "title = \"The short path\"\nchapters = [\"whats-next\"]");
    };
    chapter_in_no_order: |seeds| {
        let text = seeds.read("explainer.toml").replace("[\"the-bridge\", \"what-next\"]", "[\"what-next\"]");
        seeds.write("explainer.toml", text);
    };
    dangling_actor: |seeds| seeds.edit(CARD, "\"council\"", "\"counsel\"");
    dangling_topic: |seeds| seeds.edit(CARD, "[\"plans\"]", "[\"money\"]");
    dangling_group: |seeds| seeds.edit("actors/reed.toml", "\"people\"", "\"poeple\"");
    dangling_disagreement: |seeds| seeds.edit(CHAPTER, "\"bridge-or-ferry\"", "\"bridge-or-boat\"");
    dangling_quotes: |seeds| {
        seeds.edit("terms/arches.toml", "\"rust-in-four-places\"", "\"rust-in-five-places\"");
        seeds.edit("events/bridge-opened.toml", "\"opened-1904\"", "\"opening\"");
        seeds.edit(CARD, "shared_quotes = []", "shared_quotes = [\"fennel-mends\", \"rust-in-four-places\"]");
    };
    duplicate_topic_id: |seeds| seeds.append("topics.toml", "\n[[topic]]\nid = \"history\"\nname = \"Past\"\n");
    impossible_dates: |seeds| {
        seeds.edit(CARD, "as_of = \"2022-02\"", "as_of = \"2022-02-30\"");
        seeds.edit("events/bridge-opened.toml", "\"1904\"", "\"04-05-1904\"");
        seeds.edit("cards/crossings-in-2019.toml", "said = \"2019-06\"", "said = \"2019-13\"");
        seeds.edit("sources/letter-2022.toml", "\"2022-03-20\"", "\"20 March 2022\"");
    };
    date_without_quotation_marks: |seeds| seeds.edit(CARD, "as_of = \"2022-02\"", "as_of = 2022-02-09");
    thesaurus_that_leads_nowhere: |seeds| {
        seeds.write("thesaurus.toml", "alike = [\"bridge, viaduct\", \"dragon, wyvern\"]\n");
    };
    thesaurus_written_wrongly: |seeds| {
        seeds.write("thesaurus.toml", "alike = [\"bridge\", \"bridge,, crossing\", \"bridge, arch, bridge\"]\n");
    };
    unknown_keys: |seeds| {
        seeds.edit(CARD, "topics = ", "topcis = ");
        seeds.append("groups.toml", "colour = \"blue\"\n");
    };
    missing_keys: |seeds| {
        seeds.edit(CARD, "title = \"Two texts name the iron arches as what needs repair\"\n", "");
        seeds.edit("actors/reed.toml", "role = \"citizen who wrote a letter\"\n", "");
        seeds.edit("events/bridge-opened.toml", "date = \"1904\"\n", "");
        seeds.edit("explainer.toml", "language = \"en\"\n", "");
    };
    wrong_types: |seeds| {
        seeds.edit(CARD, "topics = [\"plans\"]", "topics = \"plans\"");
        seeds.edit("actors/reed.toml", "name = \"Tomas Reed\"", "name = 7");
        seeds.edit("events/bridge-opened.toml", "inferred = false", "inferred = \"no\"");
        seeds.edit("sources/letter-2022.toml", "lines = 10", "lines = \"ten\"");
        seeds.edit(CHAPTER, "disagreements = [\"bridge-or-ferry\"]", "disagreements = [1]");
    };
    kind_that_does_not_exist: |seeds| seeds.edit(CARD, "kind = \"assessment\"", "kind = \"assesment\"");
    toml_syntax: |seeds| seeds.edit(CARD, "title = \"Two", "title = Two");
    toml_syntax_in_the_middle: |seeds| {
        seeds.edit(CARD, "topics = [\"plans\"]", "topics = [\"plans\"");
        seeds.edit("topics.toml", "[[topic]]\nid = \"traffic\"", "[[topic]\nid = \"traffic\"");
        seeds.edit(CHAPTER, "quote = \"fennel-mend\"", "quote = \"fennel-mend");
        seeds.edit("sources/letter-2022.toml", "short = \"Reed\"", "short = \"Reed\" \"Tomas\"");
        seeds.edit("explainer.toml", "language = \"en\"", "language = en");
    };
    card_without_evidence: |seeds| seeds.write("cards/a-view.toml", "title = \"A view\"\nkind = \"position\"\nas_of = \"2022\"\nactors = []\ntopics = []\nbody = \"Reed has a view.\"\n");
    card_with_a_bad_name: |seeds| seeds.write("cards/A View.toml", seeds.read(CARD).split("\n[[quote]]").next().unwrap().replace("shared_quotes = []", "shared_quotes = [\"not-decided\"]"));
    figure_without_its_table: |seeds| {
        let table = "[figure]\nvalue = \"about 1,200\"\nunit = \"crossings on a working day\"\ncaveat = \"Counted by hand on two days, a footnote says.\"\n\n";
        seeds.edit("cards/crossings-in-2019.toml", table, "");
    };
    figure_on_another_kind: |seeds| seeds.append(CARD, "\n[figure]\nvalue = \"four\"\nunit = \"places with rust\"\ncaveat = \"The council does not say which.\"\n");
    figure_without_its_caveat: |seeds| seeds.edit("cards/crossings-in-2019.toml", "caveat = \"Counted by hand on two days, a footnote says.\"\n", "");
    figure_out_of_form: |seeds| {
        seeds.edit("cards/crossings-in-2019.toml", "unit = \"crossings on a working day\"", "unit = \"crossings a day currently\"");
        seeds.edit("cards/crossings-in-2019.toml", "two days, a footnote says.\"", "two days\"");
    };
    figure_with_a_number_of_its_own: |seeds| seeds.edit("cards/crossings-in-2019.toml", "value = \"about 1,200\"", "value = \"about 1200 of 2,400\"");
    disagreement_with_one_side: |seeds| {
        let text = seeds.read("disagreements/bridge-or-ferry.toml");
        seeds.write("disagreements/bridge-or-ferry.toml", text.rsplit_once("\n[[side]]").unwrap().0);
    };
    redirects_that_fail: |seeds| {
        seeds.append("redirects.toml", "\"card=reed-wants-a-ferry\" = \"card=fennel-would-mend\"\n\"card=old-toll\" = \"card=toll\"\n\"quote=a\" = \"the-bridge\"\n");
    };
    unknown_word: |seeds| own_words(seeds, "page", "\nguide = ", "\ngiude = ");
    words_out_of_place: |seeds| own_words(seeds, "page", "\"{n} min read\"", "\"{m} min read\"");
    words_without_a_form: |seeds| {
        own_words(seeds, "page", "{ one = \"{n} card\", other = \"{n} cards\" }", "{ one = \"a card\", few = \"{n} cards\" }");
    };
    words_with_forms_that_count_nothing: |seeds| own_words(seeds, "sheets", "\"Name\"", "{ one = \"Name\", other = \"Names\" }");
    words_of_citations_with_markup: |seeds| own_words(seeds, "citations", "\"as cited in\"", "\"as <cited> in\"");
    words_with_eleven_months: |seeds| own_words(seeds, "page", " May June ", " MayJune ");
    words_without_a_section: |seeds| {
        own_words(seeds, "page", "\nguide = ", "\nguide = ");
        std::fs::remove_file(seeds.path("words/own/annex.toml")).unwrap();
    };
    language_without_words: |seeds| seeds.edit("explainer.toml", "language = \"en\"", "language = \"be-tarask\"");
    language_that_is_none: |seeds| seeds.edit("explainer.toml", "language = \"en\"", "language = \"English (UK)\"");
    settings_out_of_form: |seeds| {
        seeds.edit("explainer.toml", "version = \"0.1.0\"", "version = \"first\"\nhome = \"example.org\"");
        seeds.edit("explainer.toml", "host_name = \"bridgeExplainer\"", "host_name = \"bridge-explainer\"");
    };
    several_at_once: |seeds| {
        seeds.edit(CARD, "The arches have rust", "The arches had rust");
        seeds.edit("actors/fennel.toml", "\"people\"", "\"persons\"");
        seeds.edit("chapters/the-bridge.md", "council wrote in", "council recently wrote in");
        seeds.edit("sources/council-2022.toml", "lines = \"11\"", "lines = \"10\"");
        seeds.edit("redirects.toml", "fennel-would-mend", "fennel-would-mends");
        seeds.write("terms/crossing.toml", [0xff, 0xfe]);
    };
}

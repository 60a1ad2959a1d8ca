//! Chapters, the summary and every other sentence of ours.
//! Not the front matter, which is TOML like the rest.

use crate::cases;

const CHAPTER: &str = "chapters/what-next.md";

cases! {
    sentence_without_evidence: |seeds| seeds.edit(CHAPTER, "one way.[^repair-arches]", "one way.");
    last_sentence_without_evidence: |seeds| seeds.append("summary.md", "\nThe ferry is blue.\n");
    sentences_that_share_notes: |seeds| seeds.edit(CHAPTER, "by then.[^not-decided] Tomas", "by then. Tomas");
    note_before_the_full_stop: |seeds| seeds.edit(CHAPTER, "one way.[^repair-arches]", "one way[^repair-arches].");
    note_that_leads_nowhere: |seeds| seeds.edit(CHAPTER, "[^repair-arches]", "[^repair-arch]");
    note_named_twice: |seeds| seeds.edit(CHAPTER, "[^repair-arches]", "[^repair-arches][^repair-arches]");
    headings_out_of_form: |seeds| {
        seeds.edit(CHAPTER, "\nThe council had", "\n# Later\n\n## After that\n\n## The decision.[^not-decided]\n\n## Then:\n\nThe council had");
        seeds.append(CHAPTER, "\n## The end\n");
    };
    lists_out_of_form: |seeds| seeds.append(
        CHAPTER,
        "\nReed names one way:[^ferry-enough]\n\n- a ferry.[^ferry-enough]\n  - a small one.[^ferry-enough]\n-\n- no bridge\n\nHe adds:[^ferry-enough]\n",
    );
    quotes_that_do_not_stand_alone: |seeds| seeds.append(
        CHAPTER,
        "\n> A ferry.[^ferry-enough]\n\n> [^ferry-enough][^not-decided]\n\n> A ferry.\n\n> [^a-ferry]\n\n> - [^ferry-enough]\n",
    );
    blocks_in_the_summary: |seeds| seeds.append(
        "summary.md",
        "\n## The ferry\n\n- A ferry would be enough.[^ferry-enough]\n\n> [^ferry-enough]\n",
    );
    other_markdown_in_prose: |seeds| {
        seeds.edit(CHAPTER, "master would rather mend the bridge, Quill reports, and", "master would **rather** mend <b>the</b> [bridge](x), Quill reports, and");
        seeds.append(CHAPTER, "\n---\n\n[^ferry-enough]: A note.\n");
    };
    front_matter_missing: |seeds| seeds.write(CHAPTER, "A ferry would be enough, Reed writes.[^ferry-enough]\n");
    front_matter_not_closed: |seeds| seeds.edit(CHAPTER, "quote = \"fennel-mend\"\n+++\n", "quote = \"fennel-mend\"\n");
    undated_words: |seeds| {
        seeds.edit(CHAPTER, "The arches have rust in four places, the", "Today the arches have rust in four places, as “now” the");
        seeds.edit("terms/arches.toml", "The part of", "At the moment the recently named part of");
        seeds.edit("cards/reed-wants-a-ferry.toml", "Reed writes in March 2022", "Reed writes now");
    };
    loaded_verbs: |seeds| {
        seeds.edit("cards/reed-wants-a-ferry.toml", "He says that", "He claims that");
        seeds.edit("disagreements/bridge-or-ferry.toml", "Ode Fennel says", "Ode Fennel insists");
    };
    knowledge_from_outside_the_corpus: |seeds| {
        seeds.edit("cards/reed-wants-a-ferry.toml", "He says that", "From outside the corpus: he says that");
        seeds.edit(CHAPTER, "The arches have rust", "Outside the corpus, as “outside the corpus” says, the arches have rust");
        seeds.edit("disagreements/bridge-or-ferry.toml", "Ode Fennel says", "From outside the corpus, Ode Fennel says");
    };
    note_on_a_flaw_from_outside_without_its_label: |seeds| {
        seeds.edit("sources/council-2022.toml", "So in the source, for", "As is known from outside the corpus: for");
    };
    perspective_from_outside_without_its_label: |seeds| {
        seeds.edit("sources/letter-2022.toml", "who wants", "who, as is known from outside the corpus, wants");
        seeds.edit("sources/council-2022.toml", "own meeting.", "own meeting. From outside the corpus: it met often.");
    };
    title_with_a_full_stop: |seeds| seeds.edit("cards/reed-wants-a-ferry.toml", "Tomas Reed writes\"", "Tomas Reed writes.\"");
    body_without_a_full_stop: |seeds| seeds.edit("cards/reed-wants-a-ferry.toml", "for its price.\"", "for its price\"");
    title_that_is_too_long: |seeds| {
        let long = "that stands between the two banks and the island below them and the mill behind them since 1904, ";
        seeds.edit("cards/reed-wants-a-ferry.toml", "Tomas Reed writes\"", &format!("{long}Tomas Reed writes\""));
    };
    missing_check: |seeds| {
        let text = seeds.read(CHAPTER);
        let (head, tail) = text.split_once("[check]").unwrap();
        seeds.write(CHAPTER, format!("{head}+++{}", tail.split_once("+++").unwrap().1));
    };
}

//! The guide: the summary, the paths, and the chapters one after the other.
//! Not the cards themselves, which chapters only name.

use super::{Cx, evidence, picture};
use address::{FacetValue, Place, Stack, View};
use core::num::NonZeroU16;
use pack::{Chapter, ChapterBlock, ChapterIx, Path, PathIx, Sentence, Word};
use say::Linker;
use yew::prelude::*;

/// Words a reader reads in a minute; the usual figure for expository English is 200 to 240 (Brysbaert 2019).
const WORDS_PER_MINUTE: usize = 200;

/// How many whole minutes a chapter's narrative takes, at least one.
pub fn minutes(chapter: &Chapter) -> usize {
    words_in(chapter).div_ceil(WORDS_PER_MINUTE).max(1)
}

fn words_in(chapter: &Chapter) -> usize {
    words_of(chapter.sentences())
}

fn words_of<'a>(sentences: impl IntoIterator<Item = &'a Sentence>) -> usize {
    sentences.into_iter().map(|one| one.text.split_whitespace().count()).sum()
}

/// About how many minutes so many words take, at least one.
fn about_minutes(words: usize) -> usize {
    ((words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE).max(1)
}

fn path_minutes(cx: Cx, path: &Path) -> usize {
    about_minutes(path.chapters.iter().map(|at| words_in(&cx.pack()[*at])).sum())
}

/// After how many sentences of the summary a phone's first screen ends.
const FIRST_SCREEN: usize = 3;

/// Summary, paths and every chapter.
///
/// The later style sheet is named inside the summary, where the first screen ends: browsers draw what stands before it
/// while they wait for it, so that the first screen is there before the rest is laid out.
/// `starting` is what starts the program: early enough to run while the chapters still arrive, too late to take the line from
/// the style of the first screen.
pub fn guide(cx: Cx, later: Option<AttrValue>, starting: Html) -> Html {
    html! {
        <div class="guide" key="guide" id={cx.anchor(Place::View(View::Guide))}>
            { start(cx) }
            { summary(cx, later) }
            { paths(cx) }
            { starting }
            <div class="story">
                { rail(cx) }
                <div class="chapters">
                    { for ChapterIx::all(cx.pack()).map(|at| chapter(cx, at)) }
                </div>
            </div>
        </div>
    }
}

fn summary(cx: Cx, later: Option<AttrValue>) -> Html {
    let later = later.map(|href| html! { <link rel="stylesheet" {href} /> }).unwrap_or_default();
    if cx.pack().summary.is_empty() {
        return later;
    }
    let sentence = |one| html! { <p class="paragraph">{ evidence::sentence(cx, &mut None, None, one) }</p> };
    let mut sentences: Vec<Html> = cx.pack().summary.iter().map(sentence).collect();
    sentences.insert(FIRST_SCREEN.min(sentences.len()), later);
    html! {
        <section class="summary prose" id={cx.anchor(Place::View(View::Summary))} aria-labelledby="summary-title">
            <header>
                <h2 id="summary-title" tabindex="-1">{ cx.word(Word::Summary) }</h2>
                <p class="quiet">{ cx.word(Word::EvidenceKey) }</p>
            </header>
            { sentences }
        </section>
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn map_at_first(cx: Cx) -> Html {
    super::picture::at_first(cx)
}

/// What a program draws begins without: only the explainer's own page has it.
#[cfg(target_arch = "wasm32")]
fn map_at_first(_: Cx) -> Html {
    Html::default()
}

/// Title, what this is, and the ways in: the summary, then the paths, the shortest first.
fn start(cx: Cx) -> Html {
    let pack = cx.pack();
    let mut paths: Vec<PathIx> = PathIx::all(pack).collect();
    pack::sort_by_key(&mut paths, |at| pack[*at].chapters.len());
    let summary = (!pack.summary.is_empty())
        .then(|| (Stack::Summary, cx.word(Word::Summary), None, about_minutes(words_of(&pack.summary))));
    let path = |at: PathIx| {
        let path = &pack[at];
        let size = cx.count(Word::ChapterCount, path.chapters.len());
        (Stack::Path(at), path.title.as_str(), Some(size), path_minutes(cx, path))
    };
    let ways: Vec<_> = summary.into_iter().chain(paths.into_iter().map(path)).collect();
    let way = |(stack, name, size, minutes): &(Stack, &str, Option<String>, usize)| {
        let minutes = cx.count(Word::PathMinutes, *minutes);
        html! { <li><a href={first_step(cx, *stack)}>{ name.to_string() }</a>{ " " }{ for size.iter() }{ " " }<span>{ minutes }</span></li> }
    };
    let begin = ways.first().map(|(stack, name, ..)| {
        let words = format!("{}: {name}", cx.word(Word::Start));
        html! { <a class="begin" href={first_step(cx, *stack)}>{ words }</a> }
    });
    html! {
        <div class="start">
            <h1>{ &pack.edition.title }</h1>
            <p class="lead">{ &pack.edition.description }</p>
            <ul class="ways">{ for ways.iter().map(way) }</ul>
            <p class="standing">{ for begin }<span>{ &pack.edition.standing }</span></p>
            { map_at_first(cx) }
        </div>
    }
}

fn first_step(cx: Cx, stack: Stack) -> AttrValue {
    cx.href(Place::Step(stack, NonZeroU16::MIN))
}

fn paths(cx: Cx) -> Html {
    html! {
        <section class="paths" aria-label={cx.word(Word::Paths)}>
            { for cx.pack().paths.iter().map(|path| html! {
                <details class="path">
                    <summary><b>{ &path.title }</b>{ " " }<span class="quiet">{ cx.count(Word::PathMinutes, path_minutes(cx, path)) }</span></summary>
                    <ol>{ for path.chapters.iter().map(|at| html! {
                        <li><a href={cx.href(Place::Chapter(*at))}>{ &cx.pack()[*at].title }</a>{ " " }<span class="quiet">{ &cx.pack()[*at].question }</span></li>
                    }) }</ol>
                </details>
            }) }
        </section>
    }
}

/// The chapters beside the text on wide screens.
fn rail(cx: Cx) -> Html {
    html! {
        <nav class="rail" aria-label={cx.word(Word::Chapters)}>
            <ol>{ for ChapterIx::all(cx.pack()).map(|at| html! {
                <li><a href={cx.href(Place::Chapter(at))}>{ &cx.pack()[at].title }</a></li>
            }) }</ol>
        </nav>
    }
}

/// One chapter: question, narrative with evidence, disagreements, self-check, silence, cards, next and back.
fn chapter(cx: Cx, at: ChapterIx) -> Html {
    let chapter = &cx.pack()[at];
    let title = format!("title-{}", chapter.id);
    let mut linker = Linker::of(cx.pack());
    let mut narrative: Vec<Html> = chapter.blocks.iter().map(|one| block(cx, &mut linker, one)).collect();
    // The first paragraph answers the question, and the picture carries the answer.
    let first = chapter.blocks.iter().position(|one| matches!(one, ChapterBlock::Paragraph(_)));
    narrative.insert(first.map_or(0, |at| at + 1), picture::of_chapter(cx, at));
    let made =
        [("handout&chapter=", Word::Handout), ("cite&chapter=", Word::Cite), ("embed&show=chapter&of=", Word::Embed)];
    html! {
        <article class="chapter prose" id={cx.anchor(Place::Chapter(at))} data-chapter={chapter.id.clone()} aria-labelledby={title.clone()}>
            <header>
                <p class="quiet">{ cx.with(Word::ChapterNumber, at.0 + 1) }{ " · " }{ cx.count(Word::ReadingTime, minutes(chapter)) }
                    { " · " }<a href={first_step(cx, Stack::Chapter(at))}>{ cx.word(Word::StepByStep) }</a></p>
                <h2 id={title} tabindex="-1">{ &chapter.title }</h2>
                <p class="question">{ &chapter.question }</p>
            </header>
            { along(cx, at) }
            { for narrative }
            { disagreements(cx, chapter) }
            <aside class="silence"><h3>{ cx.word(Word::CannotTell) }</h3><p>{ &chapter.silence }</p></aside>
            { self_check(cx, chapter) }
            <p class="chapter-cards">
                <a href={cx.cards_of(FacetValue::Chapter(at))}>{ cx.count(Word::ChapterCards, chapter.cards.len()) }</a>
                // Only the running program makes these.
                <span class="made">{ for made.into_iter().map(|(rest, word)| html! {
                    <>{ " · " }<a href={format!("#view={rest}{}", chapter.id)}>{ cx.word(word) }</a></>
                }) }</span>
            </p>
            { neighbours(cx, at) }
        </article>
    }
}

/// One part of a narrative.
fn block(cx: Cx, linker: &mut Linker<'_>, one: &ChapterBlock) -> Html {
    // A text is named once in a row, in a list too.
    let mut text = None;
    let mut sentences = |list: &[Sentence]| -> Html {
        list.iter().map(|one| evidence::sentence(cx, &mut text, Some(&mut *linker), one)).collect()
    };
    match one {
        ChapterBlock::Paragraph(list) => html! { <p class="paragraph">{ sentences(list) }</p> },
        ChapterBlock::List { numbered, items } => {
            let tag = if *numbered { "ol" } else { "ul" };
            html! { <@{tag} class="listing">{ for items.iter().map(|item| html! { <li>{ sentences(item) }</li> }) }</@> }
        }
        ChapterBlock::Heading(words) => html! { <h3>{ words }</h3> },
        ChapterBlock::Quote(at) => evidence::pull_quote(cx, *at),
    }
}

fn disagreements(cx: Cx, chapter: &Chapter) -> Html {
    if chapter.disagreements.is_empty() {
        return Html::default();
    }
    html! {
        <aside class="parting">
            <h3>{ cx.word(Word::ChapterDisagreements) }</h3>
            <ul>{ for chapter.disagreements.iter().map(|at| {
                let one = &cx.pack()[*at];
                html! { <li><a href={cx.href(Place::Disagreement(*at))}>{ &one.topic }</a></li> }
            }) }</ul>
        </aside>
    }
}

fn self_check(cx: Cx, chapter: &Chapter) -> Html {
    let check = &chapter.check;
    html! {
        <aside class="self-check">
            <h3>{ cx.word(Word::SelfCheck) }</h3>
            <p>{ &check.question }</p>
            <details>
                <summary>{ cx.word(Word::ShowAnswer) }</summary>
                <p>{ &check.answer }</p>
                { evidence::brief(cx, check.quote) }
            </details>
        </aside>
    }
}

/// Where one is while reading on: it stays in sight above the text. Not in an element, where the upper edge is the host's.
#[cfg(not(target_arch = "wasm32"))]
fn along(cx: Cx, at: ChapterIx) -> Html {
    let pack = cx.pack();
    let (n, total) = ((at.0 + 1).to_string(), pack.chapters.len().to_string());
    let far = format!("M0 0h{n}v1H0z");
    let to = |other: Option<ChapterIx>, word: Word| {
        let other = other.filter(|other| usize::from(other.0) < pack.chapters.len());
        other.map(|other| html! { <a href={cx.href(Place::Chapter(other))}>{ cx.word(word) }</a> })
    };
    html! {
        <p class="along">
            <b>{ pack.words.fill(Word::StepOf, &[("n", &n), ("total", &total)]) }</b>{ " " }<span>{ &pack[at].title }</span>{ " " }
            { for to(at.0.checked_sub(1).map(ChapterIx), Word::PreviousChapter) }{ " " }
            { for to(at.0.checked_add(1).map(ChapterIx), Word::NextChapter) }
            <svg viewBox={format!("0 0 {total} 1")} preserveAspectRatio="none" aria-hidden="true"><path d={far} /></svg>
        </p>
    }
}

#[cfg(target_arch = "wasm32")]
fn along(_: Cx, _: ChapterIx) -> Html {
    Html::default()
}

fn neighbours(cx: Cx, at: ChapterIx) -> Html {
    let to = |other: Option<ChapterIx>, word: Word, rel: &'static str| {
        other.filter(|other| usize::from(other.0) < cx.pack().chapters.len()).map(|other| {
            html! { <a {rel} href={cx.href(Place::Chapter(other))}>{ cx.word(word) }{ ": " }{ &cx.pack()[other].title }</a> }
        })
    };
    html! {
        <nav class="neighbours" aria-labelledby={format!("title-{}", cx.pack()[at].id)}>
            { for to(at.0.checked_sub(1).map(ChapterIx), Word::PreviousChapter, "prev") }
            { for to(at.0.checked_add(1).map(ChapterIx), Word::NextChapter, "next") }
        </nav>
    }
}

//! Sentences with the words they rest on, quotes with their source line, dates.
//! Not a judge: what is shown here was proven by the authoring crate.

use super::Cx;
use address::{Place, View};
use pack::{Flaw, QuoteIx, Sentence, SourceIx, Word};
use say::{Linked, Linker, Piece};
use yew::prelude::*;

/// The pieces of a line, with dates for people and machines.
pub fn draw(line: Vec<Piece>) -> Html {
    line.into_iter()
        .map(|piece| match piece {
            Piece::Text(words) | Piece::Source(_, words) => html! { { words } },
            Piece::Date(date, words) => html! { <time datetime={date.iso()}>{ words }</time> },
        })
        .collect()
}

/// Who says it, in which text, when and where in it, with a link to the place.
fn source_line(cx: Cx, at: QuoteIx) -> Html {
    let notes_there = cx.pack().flaws(at).next().is_some() && !cx.live();
    let link = if notes_there { Word::ReadInContextWithNotes } else { Word::ReadInContext };
    html! {
        <>
            { draw(say::source_line(cx.pack(), at)) }{ ". " }
            <a href={cx.quote(at)} data-context="">{ cx.word(link) }</a>
        </>
    }
}

/// The same in a few words: the link is the place.
fn brief_line(cx: Cx, at: QuoteIx) -> Html {
    let quote = &cx.pack()[at];
    html! {
        <small>
            { draw(say::speaker(cx.pack(), at)) }
            <a href={cx.quote(at)} data-context="">{ say::short_place(cx.pack(), quote.source, quote.locator) }</a>
            <span class="when">{ draw(say::when(cx.pack(), quote.source)) }</span>
        </small>
    }
}

/// Who says it, and the mark that opened it, now whole and a link to the place.
fn witness_line(cx: Cx, at: QuoteIx) -> Html {
    let context = cx.live().then_some("");
    html! {
        <small>
            { draw(say::speaker(cx.pack(), at)) }
            <a href={cx.quote(at)} data-context={context}>{ say::mark(cx.pack(), at, None).witness() }</a>
        </small>
    }
}

/// A quote in a list, with a short source line.
pub fn brief(cx: Cx, at: QuoteIx) -> Html {
    html! { <p class="brief">{ words(cx, at) }{ " " }{ brief_line(cx, at) }</p> }
}

/// A quote that stands alone in a narrative: whole, with its speaker, a link to its place, and its date.
pub fn pull_quote(cx: Cx, at: QuoteIx) -> Html {
    html! {
        <figure class="pull-quote">
            <blockquote>{ words(cx, at) }</blockquote>
            <figcaption>{ brief_line(cx, at) }</figcaption>
        </figure>
    }
}

/// The shown words of a quote and nothing else.
pub fn words(cx: Cx, at: QuoteIx) -> Html {
    let shown = cx.pack().shown(at);
    html! { <q data-quote={cx.pack()[at].id.clone()} class={say::outer(&shown)}>{ shown }</q> }
}

/// A quote with its source line and the notes on its flaws; without scripts the notes stand in the text itself.
pub fn quote(cx: Cx, at: QuoteIx) -> Html {
    quote_with(cx, at, cx.pack().shown(at).into())
}

/// The same with its shown words as `words` draws them.
pub fn quote_with(cx: Cx, at: QuoteIx, words: Html) -> Html {
    let one = &cx.pack()[at];
    let class = say::outer(&cx.pack().shown(at));
    html! {
        <figure class="quote">
            <blockquote><q data-quote={one.id.clone()} {class}>{ words }</q></blockquote>
            <figcaption>{ source_line(cx, at) }</figcaption>
            if cx.live() { { flaws(cx, one.source, cx.pack().flaws(at)) } }
        </figure>
    }
}

/// A link to the citation of what `what` names: `card=ID`.
pub fn cite(cx: Cx, what: String) -> Html {
    html! { <a href={format!("#view={}&{what}", View::Cite.word())}>{ cx.word(Word::Cite) }</a> }
}

/// What a reader should know about flawed words of a text.
pub fn flaws<'a>(cx: Cx, source: SourceIx, flaws: impl Iterator<Item = &'a Flaw>) -> Html {
    let mut flaws = flaws.peekable();
    if flaws.peek().is_none() {
        return Html::default();
    }
    let notes =
        flaws.map(|flaw| html! { <li><i>{ say::flawed(cx.pack(), source, flaw) }</i>{ ": " }{ &flaw.note }</li> });
    html! {
        <div class="flaws">
            <p>{ cx.word(Word::FlawNote) }</p>
            <ul>{ for notes }</ul>
        </div>
    }
}

/// One sentence of ours, the marks that name its witnesses, and its evidence beside or under it.
///
/// The marks are the label around a check box, so that the evidence opens without scripts. `text` is the text that the mark
/// before it in the same paragraph names; it moves on to the last one here. A page holds hundreds of sentences: each has
/// the attributes that scripts and hosts ask for and no classes beside them.
/// The first use of a term that `linker` has not read yet leads to the glossary.
pub fn sentence(cx: Cx, text: &mut Option<SourceIx>, linker: Option<&mut Linker<'_>>, one: &Sentence) -> Html {
    let own = match linker {
        Some(linker) => linker.read(&one.text).into_iter().map(|part| linked(cx, part)).collect(),
        None => html! { { &one.text } },
    };
    html! {
        <span data-sentence="">
            // A line never begins with a mark: it hangs on the last word.
            <span class="own">{ own }{ "\u{a0}" }{ marks(cx, text, one) }</span>
            <span data-note="">
                { for one.cites.iter().map(|at| html! {
                    <span class="note">{ words(cx, *at) }{ " " }{ witness_line(cx, *at) }</span>
                }) }
            </span>
            { " " }
        </span>
    }
}

fn linked(cx: Cx, part: Linked<'_>) -> Html {
    match part {
        Linked::Text(words) => html! { { words } },
        Linked::Term(at, words) => html! { <a href={cx.href(Place::Term(at))}>{ words }</a> },
    }
}

/// The marks of a sentence, each place once; a text is named once in a row.
fn marks(cx: Cx, text: &mut Option<SourceIx>, one: &Sentence) -> Html {
    let pack = cx.pack();
    let (mut shown, mut spoken, mut labels): (Vec<String>, Vec<String>, Vec<String>) = Default::default();
    let mut before = None;
    for at in &one.cites {
        let mark = say::mark(pack, *at, *text);
        let known = mark.speaker.is_some_and(|speaker| one.text.contains(speaker));
        let here = if known { mark.witness() } else { mark.plain(pack) };
        *text = Some(mark.source);
        if !labels.contains(&mark.label) {
            shown.push(here);
            // Of one text and one voice only the places follow, for the ear as for the eye.
            let voice = Some((mark.source, mark.speaker));
            spoken.push(if before == voice { say::locator(pack, pack[*at].locator) } else { mark.label.clone() });
            labels.push(mark.label);
            before = voice;
        }
    }
    // Said once, after all places: what a press does.
    let label = pack.words.fill(Word::ShowQuotes, &[("marks", &spoken.join("; "))]);
    html! {
        <label class="mark"><input type="checkbox" data-evidence="" aria-label={label} />{ shown.join(" ") }</label>
    }
}

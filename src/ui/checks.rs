//! The check that readers can repeat.
//! Not the check itself, which is in the pack's crate.

use super::{Cx, frame};
use address::{Place, View};
use pack::{SourceIx, Verdict, Word};
use yew::prelude::*;

/// Props of the check.
#[derive(Clone, PartialEq, Properties)]
pub struct VerifyProps {
    /// The explainer.
    pub cx: Cx,
}

/// Check every quote again, and the digests of the texts.
#[component]
pub fn Verify(props: &VerifyProps) -> Html {
    let cx = props.cx;
    let verdict = use_state(|| None::<Verdict>);
    let check = {
        let verdict = verdict.clone();
        Callback::from(move |_: MouseEvent| verdict.set(Some(pack::verify(cx.pack(), cx.shelf.bytes))))
    };
    html! {
        <section class="verify prose" id={cx.anchor(Place::View(View::Verify))}>
            { frame::heading(cx, Word::Verify) }
            <p>{ cx.word(Word::VerifyLead) }</p>
            if cx.live() {
                <p><button type="button" data-verify="" onclick={check}>{ cx.word(Word::VerifyNow) }</button></p>
            } else {
                <p class="quiet">{ cx.word(Word::VerifyNeedsScripts) }</p>
            }
            <p class="quiet">{ cx.with(Word::Edition, &cx.pack().edition.version) }{ " · SHA-256 " }<code>{ pack::digest_of(cx.shelf.bytes) }</code></p>
            <div role="status">{ for verdict.as_ref().map(|verdict| outcome(cx, verdict)) }</div>
            <dl class="digests">{ for SourceIx::all(cx.pack()).map(|at| {
                let source = &cx.pack()[at];
                let found = verdict.as_ref().map(|verdict| verdict.digests[usize::from(at.0)].clone());
                html! {
                    <div>
                        <dt>{ &source.title }</dt>
                        <dd>{ cx.word(Word::DigestStored) }{ ": " }<code>{ &source.sha256 }</code></dd>
                        { for found.map(|found| html! {
                            <dd>{ cx.word(Word::DigestFound) }{ ": " }<code>{ found.unwrap_or_else(|| cx.word(Word::DigestExcerpts).to_owned()) }</code></dd>
                        }) }
                    </div>
                }
            }) }</dl>
        </section>
    }
}

fn outcome(cx: Cx, verdict: &Verdict) -> Html {
    if verdict.failed.is_empty() && verdict.pack_intact {
        return html! { <p class="passed" data-verdict="passed">{ cx.count(Word::VerifyDone, verdict.checked) }</p> };
    }
    let count = verdict.failed.len().max(1);
    html! {
        <div class="not-passed" data-verdict="failed">
            <p>{ cx.count(Word::VerifyFailed, count) }</p>
            <ul>{ for verdict.failed.iter().map(|id| html! { <li>{ id }</li> }) }</ul>
        </div>
    }
}

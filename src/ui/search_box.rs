//! The search box: in the masthead, and in the bar of the cards.
//! Not the search.

use super::Cx;
use pack::Word;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of the search box.
#[derive(Clone, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The explainer.
    pub cx: Cx,
    /// What is searched for.
    pub words: String,
    /// Where words go.
    pub oninput: Callback<String>,
}

/// The one box that words are searched with.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let cx = props.cx;
    let heard = props.oninput.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            heard.emit(input.value());
        }
    });
    html! {
        <input type="search" data-search="" aria-label={cx.word(Word::SearchLabel)}
            placeholder={cx.word(Word::SearchPlaceholder)} value={props.words.clone()} autocomplete="off"
            spellcheck="false" {oninput} />
    }
}

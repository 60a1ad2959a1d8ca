//! Files that the page offers. Not what is in them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlAnchorElement};

/// Offers the bytes as a file of this name.
///
/// # Errors
/// Where the page refuses an address for them.
pub fn offer(document: &Document, name: &str, bytes: &web_sys::Blob) -> Result<(), JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(bytes)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    // In the page, but not in the place whose links the program follows.
    document.body().ok_or("a page without a body")?.append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}

//! The picture that carries a chapter's answer, on paper: its marks name text and paragraph and lead nowhere.
//! Not its drawing: that is the crate `pictures`.

use crate::block::Block;
use address::Live;
use pack::{ChapterIx, Pack, PictureKind};
use tree::Node;

/// The picture; nothing where the chapter has none that fits a page.
pub fn of_chapter(pack: &Pack, at: ChapterIx) -> Option<Block> {
    let mut own = pack.pictures.iter().filter(|one| one.chapter == Some(at));
    let one = own.find(|one| one.kind() != PictureKind::Timeline)?;
    Some(Block::of(plain(pictures::step(pack, one, &Live(pack)))))
}

/// A drawing without its links.
fn plain(node: Node) -> Node {
    let Node::Element(mut one) = node else { return node };
    if one.tag == "a" {
        one.tag = "span";
        // A mark's class would make all around it a place to press.
        one.attrs.clear();
    }
    one.children = one.children.into_iter().map(plain).collect();
    one.into()
}

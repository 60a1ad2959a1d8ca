//! Paper: how a page lies and what its class names say. Not what stands on it.

use address::sheet::{Paper, Per, Request, Turn};
use handout::{classes, grid, measures};

#[test]
fn a_page_lies_as_it_is_turned() {
    let mut request = Request::default();
    assert_eq!((measures(&request), grid(&request)), ((2100, 2970), (2, 2)));
    (request.paper, request.turn, request.per) = (Paper::Letter, Turn::Landscape, Per::Eight);
    assert_eq!((measures(&request), grid(&request)), ((2794, 2159), (4, 2)));
    assert_eq!(classes(&request), "sheet reading letter landscape");
}

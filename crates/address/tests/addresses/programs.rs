//! One grammar: the page, which carries what stands beside a view, and the annex, which reads it, understand the same
//! address in the same way. Not what either draws.

use crate::common::*;
use address::options::frame_options;
use address::{AppState, LONGEST, Place, Request, View, parse, write};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_addresses_are_read_the_same_by_every_program(address in some_address()) {
        let read = parse(&PACK, &address);
        let state = AppState::from(read.clone());
        let written = write(&PACK, &state);
        prop_assert!(written.chars().count() <= LONGEST, "{}", written);

        // What is written is read back to the same, by the page.
        let again = AppState::from(parse(&PACK, &written));
        prop_assert_eq!(&again, &AppState { unknown: again.unknown.clone(), ..state.clone() });

        // The annex gets what the page writes, and reads in it what it would have read in the address itself.
        let (request, _) = Request::parse(&PACK, &address);
        let handed_on = Request::parse(&PACK, &written);
        if (read.place.view().apart() || read.place.view().listed()) && state.unknown.is_none() {
            prop_assert_eq!(&handed_on.0, &request, "{}", written);
        }
        if let Request::Sheet(_, picked) = &request && read.place == Place::View(View::Handout) {
            prop_assert_eq!(picked, &state.picked);
        }
        // A request is written as an address that everybody reads as the same request.
        let own = request.write(&PACK);
        let (reread, unknown) = Request::parse(&PACK, &own);
        prop_assert_eq!(&unknown, &[]);
        prop_assert_eq!(reread.write(&PACK), own.clone());
        let (place, view) = (parse(&PACK, &own).place, parse(&PACK, &own).place.view());
        prop_assert!(view.apart() || view.listed() || matches!(place, Place::Step(..)), "{}", own);

        // Options of the frame change no place, and are read back.
        let options = frame_options(&address, None);
        prop_assert_eq!(frame_options(&options, None), options.clone());
        let framed = [own.as_str(), options.as_str()].join("&");
        prop_assert_eq!(AppState::from(parse(&PACK, &framed)), AppState::from(parse(&PACK, &own)));
    }
}

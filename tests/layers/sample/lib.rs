//! What tests/layers.rs tries its reader of modules on. Not part of any crate.

mod plain;

pub use plain::inner::Given;

mod by_use {
    use crate::plain::{inner::Given, thing as other};
}

mod by_path {
    fn f() -> super::plain::Thing {
        use crate::plain::{inner};
        <u8>::plain::f();
        value.plain
    }
}

mod in_macro {
    fn f() {
        draw! { <p>{ crate::plain::thing() }</p> }
    }
}

mod handed_on {
    fn f(given: crate::Given) {}
}

mod in_tests {
    #[cfg(test)]
    mod tests {
        use crate::plain::thing;
    }

    #[cfg(test)]
    fn helper() -> crate::plain::Thing {}
}

mod elsewhere {
    use other_crate::plain;
    fn f() -> std::plain::inner::Thing {}
}

mod one {
    use super::two::f;
}

mod two {
    use crate::three;
}

mod three {
    fn f() {
        self::super::one::g();
    }
}

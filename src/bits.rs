//! Classes as bits.

/// Declares classes of words, each with a bit of its own. Their rows stand in a list of `data/`, under the same names in
/// small letters.
macro_rules! bits {
    ($kind:ty: $($(#[$doc:meta])* $name:ident,)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit {
            $($name,)+
        }
        $($(#[$doc])* pub const $name: $kind = 1 << Bit::$name as u32;)+
    };
}
pub(crate) use bits;

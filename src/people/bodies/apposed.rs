//! "The Spanish manufacturer, **Ferroval**, said": a description of a body and the name that stands behind it between
//! commas are one.

use crate::people::bodies::Found;
use crate::people::lexica::words::Words;

/// Gives descriptions the names behind them, and these the countries that the descriptions tell. `found` comes in the order
/// of the text.
pub fn settle(words: &Words, found: &mut [Found]) {
    for at in 1..found.len() {
        let Some([described, named]) = found.get_mut(at - 1..=at) else { continue };
        if !is_description(described) || !is_set_apart(words, described, named) {
            continue;
        }
        named.country = named.country.or(described.country);
        described.country = named.country;
        described.key.clone_from(&named.key);
        described.name.clone_from(&named.name);
    }
}

/// "Spanish manufacturer": a noun in small letters, which says of no state that it acts.
fn is_description(body: &Found) -> bool {
    let noun = body.name.rsplit(' ').next().unwrap_or_default();
    !body.is_state() && noun.starts_with(char::is_lowercase)
}

/// Whether a name of the same kind of body stands behind the description, between commas.
fn is_set_apart(words: &Words, described: &Found, named: &Found) -> bool {
    let comma = |i: usize| words.folded(i) == ",";
    let behind = described.tokens.end + 1 == named.tokens.start && comma(described.tokens.end);
    let closed = comma(named.tokens.end) && words.same_sentence(described.tokens.start, named.tokens.end);
    let capital = named.name.starts_with(char::is_uppercase) && !is_description(named);
    behind && closed && capital && !named.is_state() && named.kind == described.kind
}

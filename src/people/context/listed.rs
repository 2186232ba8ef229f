//! When the gazetteer tells more of a person than the page does: the page calls a former minister a candidate, "**Democratic
//! nominee** Hillary Clinton", or by half of the office, "**Secretary** Clinton".

use crate::people::attach::links::How;
use crate::people::context::Context;
use crate::people::context::role::Role;
use crate::people::lexica::gazetteer::{self, Held, Official};
use crate::people::lexica::lexicon::{Class, LEXICON};
use crate::people::lexica::name_words;
use crate::people::persons::Person;

/// The row of the gazetteer that a person takes whose best office on the page is `best`.
pub(in crate::people) fn listed(
    person: &Person,
    best: Option<&Role>,
    context: &Context,
    published: Option<&str>,
) -> Option<(&'static Official, Held)> {
    let official = person.official()?;
    // Members of Congress share their names with many: only where the page speaks of the country.
    let fits = official.country().is_none_or(|c| context.mentions(c)) || person.listed.is_some();
    let held = official.held(published);
    let sought = held == Held::Now && published.is_none() && is_sole(official);
    let more = best.is_none_or(|best| says_more(official, person, best, sought));
    (fits && more && held != Held::NotYet).then_some((official, held))
}

/// "President", "Governor": one holds it at a time, and most come to it by a campaign.
fn is_sole(official: &Official) -> bool {
    let office = official.office().to_lowercase();
    office.rsplit(' ').next().is_some_and(|word| name_words::is(word, name_words::SOLE))
}

/// Whether the gazetteer’s office says more than `best`, the best of the page. `sought`: a page without a date that calls
/// its holder a candidate may be older than that.
fn says_more(official: &Official, person: &Person, best: &Role, sought: bool) -> bool {
    if best.official {
        return is_half(official, best) || is_generic(best);
    }
    // "the Democratic candidate for sheriff" may be a namesake.
    let seat = best.text.contains(" for ") && !best.text.ends_with("president");
    let runs = is_candidacy(best.head) && !seat && !sought;
    // "Mr Obama is an honest broker" says what he is like; nobody else is called by that surname alone.
    let surname = person.words.last().and_then(|word| gazetteer::bare(word));
    let known = surname == Some(official) || is_generic(best);
    runs || best.how == How::Is && known
}

/// "candidate", "nominee": whoever runs for an office.
pub(in crate::people) fn is_candidacy(head: &str) -> bool {
    LEXICON.titles.get(head).is_some_and(|title| title.class == Class::Candidate)
}

/// "a novice **politician**", "an honest **broker**": nobody’s office.
fn is_generic(role: &Role) -> bool {
    matches!(role.head, "politician" | "person" | "broker" | "dictator") && !role.former
}

/// "**Secretary** Clinton", once Secretary of State: the first or last word of the office alone.
fn is_half(official: &Official, best: &Role) -> bool {
    let bare = best.how == How::Before && !best.former && !best.text.contains(' ');
    let office = official.office().to_lowercase();
    let mut words = office.split(' ');
    let longer = words.clone().count() > 1;
    let half = words.next() == Some(best.head) || words.next_back() == Some(best.head);
    bare && longer && half && matches!(best.head, "secretary" | "minister")
}

//! One office of a person, judged by the words around it: whether it makes an official, of which country, how it
//! reads.

use crate::people::attach::links::{How, Link, Links};
use crate::people::bodies::acting::is_sport;
use crate::people::capitalised;
use crate::people::context::Context;
use crate::people::context::exclusions::has_office;
use crate::people::context::of_owner::{is_of_owner, of_owner};
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{Class, Country, Effect, LEXICON, PlaceForm, Verdict};
use crate::people::lexica::lookup::singular;
use crate::people::lexica::places::countries;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::{Determiner, Office};

/// What is known of whoever owns an office: "Yoon’s adviser", "its spokesman".
#[derive(Debug, Clone, Copy, Default)]
pub struct Owner {
    /// They are official or public; `None` where nothing is known.
    pub official: Option<bool>,
    /// Their country.
    pub country: Option<Country>,
    /// They are a body of several states.
    pub international: bool,
    /// Index of the person, where it is one.
    pub person: Option<usize>,
    /// First token and end of the name of the body, where it has one.
    pub body: Option<(usize, usize)>,
}

/// An office of a person, judged.
#[derive(Debug, Clone)]
pub(in crate::people) struct Role {
    /// It makes an official of its holder.
    pub official: bool,
    /// It is held no longer.
    pub former: bool,
    /// How it stands at the name.
    pub how: How,
    /// As printed, in the singular.
    pub text: String,
    /// Its country.
    pub country: Option<Country>,
    /// It is of several states.
    pub international: bool,
    /// First token of the head.
    pub at: usize,
    /// The head of the office.
    pub head: &'static str,
    /// Of a firm, a club, a church.
    pub private: bool,
    /// Only a military rank, or a birth.
    pub rank: bool,
    /// A post that whoever bears a rank holds as an official: "GNR **spokesperson** Major Pestana", "the inquiry
    /// **chair**, Judge Farrow".
    pub post: bool,
}

/// What the page gives to judge by.
#[derive(Clone, Copy)]
pub struct Evidence<'a, 'd> {
    /// The document.
    pub words: &'a Words<'d>,
    /// Its names.
    pub names: &'a [Name],
    /// Which office belongs to which name.
    pub links: &'a Links,
    /// Its offices.
    pub offices: &'a [Office],
    /// The countries that it speaks of.
    pub context: &'a Context,
    /// It speaks of armies, police or firefighters.
    pub services: bool,
    /// Date of the page, ISO 8601.
    pub published: Option<&'a str>,
}

/// Judges `office`, which belongs to a name by `link`.
pub(in crate::people) fn judge(evidence: &Evidence, office: &Office, owner: Owner, link: Link) -> Role {
    let Evidence { words, links, offices, context, services, .. } = *evidence;
    let how = link.how;
    let mut text = singular_text(office);
    let mut country = link.country.or_else(|| sender(evidence, office, &owner)).or(owner.country);
    // "The group’s deputy leader": "group" is the militia spoken of last, and no firm.
    // "Its director of networks": of the regulator.
    let its = matches!(office.determiner, Determiner::Pronoun(at) if words.folded(at) == "its");
    let owned = office.owner.is_some() || its;
    let of_body = owner.official == Some(true) && owner.person.is_none() && owned;
    // "Director Ann Lamb of the Census Bureau"
    let public = office.public || link.body.is_some();
    let public_body = office.public_body || link.body.is_some();
    let told = Office { private: office.private && !of_body, public, public_body, ..office.clone() };
    let mut official = told.is_official(owner.official, how == How::Before);
    let mut international =
        office.international || owner.international || country.is_none() && context.is_international(office);
    // "the minister, Rosario Quilca" after "Peru’s environment minister": one office, told twice.
    let fuller = links.fuller.get(link.office).copied().flatten().and_then(|f| offices.get(f));
    if let Some(fuller) = fuller {
        official |= fuller.is_official(None, false);
        text = singular_text(fuller);
        country = country.or(fuller.country);
        international |= fuller.international;
    } else if office.title.class == Class::Counterpart
        && let Some(pair) = counterpart(offices, link.office)
    {
        text = pair;
    }
    // "ousted as vice-president": the words around make up for a country.
    let plain = !office.private && !office.faith && !office.unknown_name;
    official |= how == How::As && office.title.verdict == Verdict::State && plain;
    // "Captain Kipchumba led the team out", "Captain Silva said the team was ready"
    let officer = services || office.core != office.head || office.country.is_some();
    official &= office.title.class != Class::Captain || officer && !is_sport(words, office.head.start);
    official |= services && how == How::Before && is_chief(evidence, office);
    // "Prosecutor Ana Drax KC": a barrister who holds a brief.
    official &= !(office.title.head == "prosecutor" && how == How::Before && is_counsel(words, office));
    official &= !(link.private && office.title.verdict != Verdict::Yes);
    if let Some((from, end)) = link.body {
        text = format!("{text} of {}", words.text(&(from..end)));
    } else if let Some(body) = owner.body.filter(|_| official && fuller.is_none() && is_of_owner(office)) {
        text = of_owner(words, office, &text, body);
    }
    if link.lost && !text.to_lowercase().contains("former") {
        text = format!("former {text}");
    }
    let country = country.map(|c| context.settle(c, words, office.head.start, office.title.head));
    Role {
        official,
        former: office.former || link.lost,
        how,
        text,
        country,
        international,
        at: office.head.start,
        head: office.title.head,
        private: !plain,
        rank: how == How::Before && is_mere_rank(office),
        post: is_post(office, how),
    }
}

/// "**Chief** Karl Roe said officers fired", "**Deputy Chief** Ana Lind": of police or firefighters, where the page speaks of them in North
/// America. In Nigeria any man of standing is a chief.
fn is_chief(evidence: &Evidence, office: &Office) -> bool {
    let chief = matches!(office.title.head, "chief" | "deputy chief" | "assistant chief");
    let bare = chief && office.core == office.head && office.capital;
    let country = || evidence.context.near(evidence.words, office.head.start, office.title.head);
    bare && !office.plural && matches!(country(), Some("US" | "CA"))
}

/// "The officer, General Ali", "the retired investigator, Capt. Lind" say less than the rank: whether an office says
/// more.
fn is_post(office: &Office, how: How) -> bool {
    matches!(how, How::Before | How::CommaBefore)
        && matches!(office.title.verdict, Verdict::Body | Verdict::State)
        && office.title.class != Class::Business
        && (office.title.class == Class::Spokesperson || office.core != office.head)
        && !office.former
        && !office.private
        && !office.faith
}

/// The state that the office’s own words tell: that of its owner where they name where somebody is sent.
fn sender(evidence: &Evidence, office: &Office, owner: &Owner) -> Option<Country> {
    let Evidence { words, context, .. } = *evidence;
    let own = office.country.filter(|&c| !is_doubtful(office, context, c));
    // "Minister of State at the Department of Justice": no other state’s department has such a minister.
    let minister = office.country_of_body && office.title.head.starts_with("minister");
    let own = own.filter(|&c| !minister || has_office(c, office.title.head));
    // "The UN’s coordinator for Sudan" is not of Sudan.
    let before = office.full.start..office.head.start;
    let several =
        (office.international || owner.international) && countries(words.doc, before).next().is_none();
    let sent = matches!(words.folded(office.head.end), "for" | "to" | "in");
    let area = is_area(office, words);
    let own = own.filter(|_| !(several && sent || area && owner.international && owner.person.is_none()));
    let named = office.owner.as_ref().filter(|_| area);
    named.and_then(|o| state(words.folded(o.end.saturating_sub(1)))).or(own)
}

/// "UNICEF said so. Its **Sudan** representative", "Russia’s **Sudan** representative": the state where somebody is sent.
fn is_area(office: &Office, words: &Words) -> bool {
    let before = office.head.start.checked_sub(1).filter(|&k| k >= office.full.start);
    let sent = matches!(office.title.head, "representative" | "coordinator" | "director" | "envoy");
    sent && before.is_some_and(|k| !words.at(k).possessive && state(words.folded(k)).is_some())
}

/// The country that a single word names as a state or a part of one.
fn state(word: &str) -> Option<Country> {
    let (country, form) = LEXICON.known.get(word.trim_end_matches("'s"))?.place()?;
    (!matches!(form, PlaceForm::Adjective | PlaceForm::People)).then_some(country)
}

/// "General", "Prince", "Justice", without a command, a court or a country.
fn is_mere_rank(office: &Office) -> bool {
    (matches!(office.title.class, Class::Military | Class::Captain)
        || matches!(office.title.head, "prince" | "princess" | "sheikh" | "judge" | "justice")
        || matches!(office.title.head, "mr justice" | "mrs justice" | "lady justice" | "lord justice"))
        && office.core == office.head
}

/// "Ana Drax **KC**": the letters of a barrister stand behind the name that follows the title.
fn is_counsel(words: &Words, office: &Office) -> bool {
    let end = office.full.end;
    let name = (end..end + 5).find(|&k| !words.at(k).capital || words.at(k).upper);
    name.is_some_and(|k| matches!(words.folded(k), "kc" | "qc" | "sc" | "san") && words.same_sentence(end, k))
}

/// "her Burundian counterpart": the office of the one before.
fn counterpart(offices: &[Office], index: usize) -> Option<String> {
    let mut earlier = offices.get(..index).unwrap_or_default().iter().rev().take(12);
    let pair = earlier.find(|o| {
        !matches!(o.title.verdict, Verdict::No | Verdict::Body)
            && !matches!(o.title.class, Class::Counterpart | Class::Spokesperson)
            && !o.former
    })?;
    let plain = pair.country.is_some() && pair.words.len() == 1;
    let text = if plain { pair.title.head.to_owned() } else { singular_text(pair) };
    // "His **opposition** counterpart" holds no ministry.
    let kept =
        |word: &&String| LEXICON.modifiers.get(word.as_str()).is_some_and(|&effect| effect != Effect::Former);
    let own = offices.get(index)?.words.iter().filter(kept).filter(|word| !pair.words.contains(word));
    Some(own.map(|word| format!("{word} ")).collect::<String>() + &text)
}

/// "head of Congress" in Lima: the country is that of a body’s name which others share.
pub(in crate::people) fn is_doubtful(office: &Office, context: &Context, country: Country) -> bool {
    office.country_of_body
        && (context.is_hinted(country) || context.is_disputed(&(office.full.start..office.head.end), country))
}

/// "ministers Holm and Bauer": each is a minister.
fn singular_text(office: &Office) -> String {
    if !office.plural {
        return office.text.clone();
    }
    let mut words: Vec<String> = office.text.split(' ').map(str::to_owned).collect();
    for word in &mut words {
        let folded = fold(word);
        if let Some(one) = singular(folded.trim_end_matches('.'))
            .filter(|one| office.title.head.split(' ').any(|h| h == one))
        {
            *word = if word.starts_with(char::is_uppercase) { capitalised(one) } else { one };
            break;
        }
    }
    words.join(" ")
}

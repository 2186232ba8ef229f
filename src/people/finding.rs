//! Everyone who is named in a document, found station by station.

use crate::order;
use crate::people::attach;
use crate::people::attach::inherit;
use crate::people::attach::links;
use crate::people::attach::links::How;
use crate::people::attach::succession;
use crate::people::bodies;
use crate::people::bodies::acting;
use crate::people::bodies::gather;
use crate::people::context::Context;
use crate::people::context::posts;
use crate::people::context::role::{Evidence, Owner};
use crate::people::context::roles;
use crate::people::lexica::hits;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names;
use crate::people::names::Name;
use crate::people::names::bearers;
use crate::people::names::closers;
use crate::people::names::firms;
use crate::people::names::openers;
use crate::people::names::things::{is_credit, settle_saints};
use crate::people::offices;
use crate::people::offices::missions::Missions;
use crate::people::offices::office::Office;
use crate::people::offices::owners;
use crate::people::persons;
use crate::people::persons::Persons;
use crate::people::persons::couples;
use crate::people::references;
use crate::people::references::marks;
use crate::people::references::marks::{Mark, Profile, Role as Standing};
use crate::people::references::unnamed;
use crate::people::source::source_index;
use crate::people::{Entity, Kind, MentionKind, People, country_code};
use crate::text::Document;

/// Finds everyone who is named in `doc`, and whom titles, descriptions and pronouns mean.
///
/// `published` is the page's date, ISO 8601: of offices that only the list of officials tells, those
/// are shown that were held then or before. Time grows linearly with the text.
pub fn find(doc: &Document, published: Option<&str>) -> People {
    let words = Words::new(doc);
    let hits = hits::Hits::new(&words);
    let mut offices = offices::find(&words, &hits);
    let mut names = names::find(&words, &hits, &offices);
    openers::strip(&words, &mut names);
    closers::strip(&words, &mut names);
    bearers::add(&words, &hits, &mut names);
    couples::share(&words, &mut names);
    firms::join(&words, &mut names);
    settle_saints(&words, &mut names);
    // "CALDER FALLS, Ohio (AP) —" names no person.
    names.retain(|name| doc.behind_dateline(name.tokens.start).is_none() && !is_credit(&words, &hits, name));
    let links = attach::find(&words, &hits, &mut offices, &names);
    let persons = persons::cluster(&words, &hits, &names, &links, &offices);
    let is_person: Vec<bool> = persons.of_name.iter().map(Option::is_some).collect();
    let in_person = bodies::inside_persons(&words, &names, &is_person);
    let mut context = Context::new(&words, &hits, &in_person);
    add_stated(&mut context, &words, &persons, &links, &offices, &names);
    let found = bodies::find(&words, &hits, &names, &is_person, &in_person);

    let evidence = Evidence {
        words: &words,
        names: &names,
        links: &links,
        offices: &offices,
        context: &context,
        services: acting::tells_of_services(&words),
        published,
    };
    // Once to know who is official, once more with the owners of offices known: "Yoon’s adviser".
    let first_look = described(&evidence, &persons, &[]);
    let mut profiles: Vec<Profile> = persons
        .all
        .iter()
        .zip(&first_look)
        .map(|(person, entity)| Profile {
            gender: person.gender,
            offices: posts::of_person(&evidence, person),
            country: entity.country.clone(),
        })
        .collect();
    succession::posts(&persons, &links, &offices, &mut profiles);
    let marks = marks(&words, &offices, &names, &links, &persons);
    let taken: Vec<bool> = links.taken.iter().map(Option::is_some).collect();
    let resolved = references::resolve(&words, &offices, &taken, &mut profiles, marks);
    let missions = Missions::new(&words, &hits, &offices);
    let told = owners::Told { found: &found, context: &context, missions: &missions, profiles: &profiles };
    let owners = owners::find(&words, &offices, &names, &persons, &first_look, &resolved.marks, told);
    let mut entities = described(&evidence, &persons, &owners);
    succession::inherit(&persons.all, &links, &offices, &owners, &mut entities);
    for (entity, profile) in entities.iter_mut().zip(&profiles) {
        entity.gender = entity.gender.or(profile.gender);
    }
    let marks =
        unnamed::gather(&words, &offices, &owners, &context, resolved.unnamed, resolved.marks, &mut entities);
    marks::hand_over(&marks, &mut entities);
    let (mut body_entities, by_key) = gather::gather(&words, &found);
    settle_countries(&words, &context, &entities, &mut body_entities);
    let shift = entities.len();
    entities.extend(body_entities);
    let mut index = source_index::Index::new(
        &words, offices, &owners, &names, &persons, &found, &by_key, shift, &context,
    );
    index.add_ambiguous(resolved.ambiguous);
    let mut people = People { entities: Vec::new(), index };
    for entity in entities {
        people.add(entity);
    }
    people
}

/// Counts the countries that the page states of persons wherever it names them.
fn add_stated(
    context: &mut Context,
    words: &Words,
    persons: &Persons,
    links: &links::Links,
    offices: &[Office],
    names: &[Name],
) {
    for person in &persons.all {
        if let Some(country) = roles::stated_country(person, links, offices, context) {
            let tokens = person.names.iter().filter_map(|&n| names.get(n)).map(|n| n.tokens.start);
            context.add(words, tokens, country);
        }
    }
    context.settle_totals();
}

/// The entities of the persons.
fn described(evidence: &Evidence, persons: &Persons, owners: &[Owner]) -> Vec<Entity> {
    let entity = |person: &persons::Person| {
        let name = couples::printed(evidence.words, evidence.names, person.fullest);
        let mut entity = roles::describe(evidence, person, owners, name);
        entity.gender = person.gender;
        entity
    };
    persons.all.iter().map(entity).collect()
}

/// Where names, and titles of those who are named later, mention the persons, in order of the text.
fn marks(
    words: &Words,
    offices: &[Office],
    names: &[Name],
    links: &links::Links,
    persons: &Persons,
) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (index, (name, person)) in names.iter().zip(&persons.of_name).enumerate() {
        if let Some(person) = *person {
            // "for **Admiral** Holm": what governs the title governs the name.
            let links = links.of_name.get(index).into_iter().flatten().filter(|l| l.how == How::Before);
            let titles = links.filter_map(|l| offices.get(l.office)).map(|o| o.full.start);
            let start = titles.chain([name.start()]).min().unwrap_or(name.tokens.start);
            let titled = before_state(words, start)..name.tokens.end;
            let view = acting::holds_view(words, &titled) && !words.at(start).quoted;
            let role = if view { Standing::Subject } else { marks::role_of_known(words, &titled) };
            marks.push(Mark { tokens: name.tokens.clone(), person, kind: MentionKind::Name, role });
        }
    }
    // "Peru’s environment minister said ...": the title of somebody named later.
    for fuller in links.fuller.iter().flatten() {
        let name = links.taken.get(*fuller).copied().flatten();
        if let Some(person) = name.and_then(|n| persons.of_name.get(n).copied().flatten())
            && let Some(office) = offices.get(*fuller)
        {
            marks.push(Mark::at(words, office.full.clone(), person, MentionKind::Title));
        }
    }
    marks.extend(inherit::leads(words, offices, names, links, persons));
    order::by_key(&mut marks, |m| (m.tokens.start, 0));
    marks
}

/// "Turkish **Republic of** Holm (TRH) President Ana Duarte": where a state’s name before an office begins, of which
/// the office keeps the end.
fn before_state(words: &Words, start: usize) -> usize {
    let Some(noun) = start.checked_sub(2).filter(|&i| words.same_sentence(i, start)) else { return start };
    let state = words.folded(noun + 1) == "of"
        && words.at(noun).capital
        && name_words::is(words.folded(noun), name_words::LED);
    let first = (0..noun).rev().take_while(|&i| words.at(i).capital && words.same_sentence(i, noun)).last();
    if state { first.unwrap_or(noun) } else { start }
}

/// "The interior ministry said": the one of the country that the page speaks of there.
fn settle_countries(words: &Words, context: &Context, persons: &[Entity], bodies: &mut [Entity]) {
    for body in bodies.iter_mut().filter(|b| matches!(b.kind, Kind::Government | Kind::Party)) {
        let Some(tokens) = body.mentions.first().map(|m| m.tokens.clone()) else { continue };
        let stated = body.country.as_deref().and_then(country_code);
        // "the Obama administration": of his country.
        let holder = persons.iter().filter(|e| e.official && e.country.is_some()).find(|e| {
            let at = e.mentions.partition_point(|m| m.tokens.start < tokens.start);
            e.mentions.get(at).is_some_and(|m| m.tokens.end < tokens.end)
        });
        let near = match stated {
            Some(country) => context.own_of_shared(words, tokens.start, &body.name, country),
            // "the World Tea Council": of no state, wherever it speaks.
            None if tokens.clone().any(|i| name_words::is(words.folded(i), name_words::WORLDWIDE)) => None,
            None if body.stands_for.is_none() => context.near(words, tokens.start, ""),
            None => None,
        };
        let near = near.or(stated).map(str::to_owned);
        let holder = holder.filter(|_| stated.is_none()).and_then(|e| e.country.clone());
        body.country = holder.or(near);
    }
}

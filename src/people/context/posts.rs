//! The offices by which a title can mean somebody: those that the page tells, and those of the list of officials.

use crate::people::attach::is_relation;
use crate::people::context::listed::is_candidacy;
use crate::people::context::role::Evidence;
use crate::people::lexica::gazetteer::Held;
use crate::people::lexica::lexicon::{Class, LEXICON, folded_words};
use crate::people::persons::Person;
use crate::people::references::stand_ins::Post;

/// The offices by which a title can mean this person.
pub fn of_person(evidence: &Evidence, person: &Person) -> Vec<Post> {
    let Evidence { words, names, links, offices, .. } = *evidence;
    let links = person.names.iter().filter_map(|&n| links.of_name.get(n)).flatten();
    let found = links.filter_map(|l| offices.get(l.office)).filter(|o| !is_relation(o));
    let mut all: Vec<_> = found.map(|o| Post::new(o.title.head, o.title.class, o.words.clone())).collect();
    // "the Democratic candidate" may hold the office that the list tells.
    let alone = all.iter().all(|post| is_candidacy(post.head));
    all.extend(listed(evidence.published, person, alone));
    // "Dr Ana Holm … The doctor said", "Lord Holm … The peer said"
    let honorifics = person.names.iter().filter_map(|&n| names.get(n)?.honorific);
    let called = honorifics.filter_map(|h| LEXICON.short_titles.get(words.folded(h)).copied()).next();
    let class = |head: &str| LEXICON.titles.get(head).map_or(Class::Other, |title| title.class);
    all.extend(called.map(|head| Post::new(head, class(head), vec![head.to_owned()])));
    all
}

/// The office that the list tells: as one that was held where it was, "**the former secretary of state**", and as one
/// that is held where nothing else is told (`alone`) of who still may hold it.
fn listed(published: Option<&str>, person: &Person, alone: bool) -> Vec<Post> {
    let Some(official) = person.official() else { return Vec::new() };
    let words = folded_words(official.office());
    let Some(title) = LEXICON.titles.get(&words.join(" ")) else { return Vec::new() };
    let held = official.held(published);
    let post = |words: Vec<String>| Post::new(title.head, title.class, words).listed();
    // A page without a date may be of the time when the office was held.
    let holds = alone && (held == Held::Now || published.is_none());
    let former = (held == Held::Before)
        .then(|| post(["former".to_owned()].into_iter().chain(words.iter().cloned()).collect()));
    holds.then(|| post(words.clone())).into_iter().chain(former).collect()
}

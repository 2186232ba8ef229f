//! Lists in, tables out.

use super::filter;
use super::hashing::{MARK_BITS, deal, hash, mark};
use super::placing::place_all;
use super::ragged::GROUP;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::fs;
use std::hash::Hash;
use std::path::{Path, PathBuf};

/// The rows of `data/NAME.tsv`, split at tabs; comments and empty lines left out. A row has at least
/// eight columns here: those that the file leaves out are empty.
pub fn rows(name: &str) -> impl Iterator<Item = Vec<String>> {
    let path = format!("data/{name}.tsv");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let rows: Vec<Vec<String>> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let mut row: Vec<String> = line.split('\t').map(|cell| cell.trim().to_owned()).collect();
            row.resize(row.len().max(8), String::new());
            row
        })
        .collect();
    rows.into_iter()
}

/// The entries of which a later one takes the place of an earlier one with the same key.
pub fn last(entries: impl Iterator<Item = (String, String)>) -> BTreeMap<String, String> {
    entries.collect()
}

/// A string as Rust writes it.
pub fn text(value: &str) -> String {
    format!("{value:?}")
}

/// Where `value` stands in `list`, at its end if it is new.
pub fn place_of<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

/// The words of the list `name`, which holds none twice.
pub fn split<'a>(name: &str, list: &'a str, between: char) -> impl Iterator<Item = &'a str> {
    let words: Vec<&str> = list.split(between).collect();
    let twice = (1..words.len()).find(|&i| words[..i].contains(&words[i])).map(|i| words[i]);
    assert!(twice.is_none(), "{name}: {} stands there twice", twice.unwrap_or_default());
    words.into_iter()
}

/// A list of values as a static slice.
pub fn slice(values: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", values.into_iter().collect::<Vec<_>>().join(", "))
}

/// `Some("GB")`, or `None` for what is no country's code.
pub fn country(code: &str) -> String {
    if code.len() == 2 { format!("Some({code:?})") } else { "None".to_owned() }
}

/// The name of an enum's variant: "head-of-state" is `HeadOfState`. A word that the enum does not
/// have stops the compiler.
pub fn variant(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
    };
    word.split(['-', ' ']).map(capital).collect()
}

/// The constant of a class in the module `place`: "post-nominal" is `POST_NOMINAL`. One that the program does
/// not have stops the compiler.
pub fn constant(place: &str, class: &str) -> String {
    format!("{place}::{}", class.to_uppercase().replace('-', "_"))
}

/// A file of Rust source for one module of the program.
pub struct Source {
    name: &'static str,
    text: String,
}

impl Source {
    /// An empty file for the module `name`.
    pub fn new(name: &'static str) -> Source {
        Source { name, text: String::new() }
    }

    /// A static slice.
    pub fn values(&mut self, name: &str, kind: &str, values: impl IntoIterator<Item = String>) {
        self.item(name, &format!("&[{kind}]"), &slice(values));
    }

    /// An index of words with the bits of their classes, from rows of a class and its words with `between` them,
    /// see [`constant`]. At a class that the code does not have the compiler stops.
    pub fn classes(
        &mut self,
        name: &str,
        kind: &str,
        rows: impl Iterator<Item = Vec<String>>,
        place: &str,
        between: char,
    ) {
        let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows {
            let class = constant(place, &row[0]);
            for word in split(&row[0], &row[1], between) {
                place_of(words.entry(word.to_owned()).or_default(), class.clone());
            }
        }
        self.index(name, kind, words.into_iter().map(|(word, bits)| (word, bits.join(" | "))));
    }

    /// A static `Ragged` of lists of one `kind`.
    pub fn ragged<T: ToString>(&mut self, name: &str, kind: &str, lists: &[Vec<T>]) {
        self.item(name, &format!("Ragged<{kind}>"), &ragged(name, lists));
    }

    /// A static `Lists`: an index of lists of one `kind`.
    pub fn lists(
        &mut self,
        name: &str,
        kind: &str,
        entries: impl IntoIterator<Item = (String, Vec<String>)>,
    ) {
        let (keys, lists) = self.keys(name, entries);
        let rows = ragged(name, &lists);
        self.item(name, &format!("Lists<{kind}>"), &format!("Lists::new({keys}, {rows})"));
    }

    /// A static `Index`. Of two values for one key the first stays.
    pub fn index(&mut self, name: &str, kind: &str, entries: impl IntoIterator<Item = (String, String)>) {
        let (keys, values) = self.keys(name, entries);
        self.item(name, &format!("Index<{kind}>"), &format!("Index::new({keys}, {})", slice(values)));
    }

    /// A static `PhraseIndex`: an index with phrases of several words, the longest of which is looked up.
    pub fn phrases(&mut self, name: &str, kind: &str, entries: impl IntoIterator<Item = (String, String)>) {
        let entries: Vec<(String, String)> = entries.into_iter().collect();
        let reach = reach(entries.iter().map(|entry| entry.0.as_str()));
        let (keys, values) = self.keys(name, entries);
        let value = format!("PhraseIndex::new(Index::new({keys}, {}), {reach})", slice(values));
        self.item(name, &format!("PhraseIndex<{kind}>"), &value);
    }

    /// The `Keys` of a table, and the values, each once, in the order of their numbers. Of two values for one key
    /// the first stays.
    pub fn keys<V: Clone + Eq + Hash>(
        &self,
        name: &str,
        entries: impl IntoIterator<Item = (String, V)>,
    ) -> (String, Vec<V>) {
        let mut keys: BTreeMap<String, u64> = BTreeMap::new();
        let mut numbers: HashMap<V, u64> = HashMap::new();
        let mut values = Vec::new();
        for (key, value) in entries {
            keys.entry(key).or_insert_with(|| {
                *numbers.entry(value.clone()).or_insert_with(|| {
                    values.push(value);
                    values.len() as u64 - 1
                })
            });
        }
        (self.numbered(name, &keys), values)
    }

    /// The `Keys` of a table with these numbers.
    pub fn numbered(&self, name: &str, keys: &BTreeMap<String, u64>) -> String {
        let (texts, numbers): (Vec<&str>, Vec<u64>) = keys.iter().map(|(key, n)| (key.as_str(), *n)).unzip();
        self.placed(name, &texts, &numbers).0
    }

    /// The `Keys` of a table with these keys and their numbers, and the place of each key.
    pub fn placed(&self, name: &str, keys: &[&str], numbers: &[u64]) -> (String, Vec<usize>) {
        let (seeds, places, count) = place_all(keys);
        let number_bits = u64::BITS - numbers.iter().max().map_or(u64::BITS, |most| most.leading_zeros());
        let mut entries = vec![0; count];
        for (key, place) in places.iter().enumerate() {
            entries[*place] = numbers[key] << MARK_BITS | mark(hash(keys[key].as_bytes()));
        }
        let file = format!("{}-{}.entries", self.name, name.to_lowercase());
        write(&file, &packed(&entries, number_bits + MARK_BITS));
        let keys = format!(
            "crate::index::Keys {{ seeds: {}, places: {}, number_bits: {number_bits}, entries: {} }}",
            slice(seeds.iter().map(u16::to_string)),
            entries.len(),
            format_args!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))"),
        );
        (keys, places)
    }

    /// A `Sorted` list of words and phrases, which are in order.
    pub fn sorted(&mut self, name: &str, phrases: &[String]) {
        assert!(phrases.is_sorted(), "{name}: not in order");
        let firsts = phrases.iter().map(|p| p.split(' ').next().unwrap_or_default());
        let keys = phrases.iter().map(String::as_str).chain(firsts).map(str::as_bytes);
        let file = format!("{}-{}.filter", self.name, name.to_lowercase());
        write(&file, &sieve(keys));
        let letters: Vec<Vec<u8>> = phrases.iter().map(|p| p.bytes().collect()).collect();
        let filter = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
        let rows = ragged(name, &letters);
        self.item(name, "Sorted", &format!("crate::index::sorted::Sorted::new({rows}, {filter})"));
    }

    /// Any other static.
    pub fn item(&mut self, name: &str, kind: &str, value: &str) {
        let _ = writeln!(self.text, "pub(crate) static {name}: {kind} = {value};");
    }

    /// Writes the file where `include!` finds it.
    pub fn write(self) {
        write(&format!("{}.rs", self.name), self.text.as_bytes());
    }
}

/// Numbers of so many bits each, and bytes behind them so that eight can be read from any on.
fn packed(numbers: &[u64], bits: u32) -> Vec<u8> {
    let mut bytes = vec![0; (numbers.len() * bits as usize).div_ceil(8) + 8];
    for (i, number) in numbers.iter().enumerate() {
        let at = i * bits as usize;
        for (byte, more) in bytes[at / 8..].iter_mut().zip((number << (at % 8)).to_le_bytes()) {
            *byte |= more;
        }
    }
    bytes
}

/// The `Reach` of a table with these keys: four half bytes for each word that begins a phrase of several.
pub fn reach<'a>(keys: impl Iterator<Item = &'a str> + Clone) -> String {
    let phrases = || keys.clone().filter_map(|key| Some((key.split_once(' ')?.0, key.split(' ').count())));
    let mut reach = vec![0_u8; 4 * phrases().map(|(first, _)| first).collect::<BTreeSet<_>>().len()];
    for (first, words) in phrases() {
        let at = deal(hash(first.as_bytes()), reach.len());
        assert!(words < 16, "{first} begins a phrase of {words} words");
        reach[at] = reach[at].max(words as u8);
    }
    let pairs = reach.chunks(2).map(|pair| (pair[0] | pair[1] << 4).to_string());
    format!("crate::index::Reach({})", slice(pairs))
}

/// A filter of these keys, half a byte each.
fn sieve<'a>(keys: impl Iterator<Item = &'a [u8]> + Clone) -> Vec<u8> {
    let mut filter = vec![0_u8; keys.clone().count().div_ceil(2)];
    for key in keys {
        for bit in filter::bits(key, false, filter.len()) {
            filter[bit / 8] |= 1 << (bit % 8);
        }
    }
    filter
}

/// A `Ragged` as Rust writes it.
fn ragged<T: ToString>(name: &str, lists: &[Vec<T>]) -> String {
    let mut end = 0;
    let starts = lists.chunks(GROUP).map(|group| {
        let start = u16::try_from(end)
            .unwrap_or_else(|_| panic!("{name}: two bytes do not tell where its lists start"));
        end += group.iter().map(Vec::len).sum::<usize>();
        start.to_string()
    });
    let lengths = lists.iter().map(|list| {
        assert!(list.len() < 256, "{name}: one byte does not tell how long a list is");
        list.len().to_string()
    });
    let (starts, lengths) = (slice(starts), slice(lengths));
    let items = slice(lists.iter().flatten().map(T::to_string));
    format!("crate::index::ragged::Ragged::new({starts}, {lengths}, {items})")
}

fn write(name: &str, bytes: &[u8]) {
    let folder: PathBuf = std::env::var_os("OUT_DIR").expect("cargo says where").into();
    let path = Path::new(&folder).join(name);
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

//! A sorted list that is searched where it lies: no parsing, no memory.

/// Lines `key TAB value`, sorted by key in byte order, behind a head of `#` lines.
#[derive(Debug)]
pub struct SortedTable {
    body: &'static str,
}

impl SortedTable {
    /// Takes a list as its file stands.
    pub fn new(file: &'static str) -> SortedTable {
        let head: usize = file.split_inclusive('\n').take_while(|l| l.starts_with('#')).map(str::len).sum();
        SortedTable { body: file.get(head..).unwrap_or_default() }
    }

    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let bytes = self.body.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes.get(..middle)?.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
            let length = bytes.get(start..)?.iter().position(|&b| b == b'\n');
            let end = length.map_or(bytes.len(), |n| start + n);
            let (found, value) = self.body.get(start..end)?.split_once('\t')?;
            match found.cmp(key) {
                std::cmp::Ordering::Equal => return Some(value),
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_and_nothing_else() {
        let file = include_str!("../../data/given-names.tsv");
        let table = SortedTable::new(file);
        let lines: Vec<_> = file.lines().filter(|l| !l.starts_with('#')).collect();
        assert!(lines.is_sorted(), "given-names.tsv is out of order");
        for line in lines {
            let (key, value) = line.split_once('\t').unwrap();
            assert_eq!(table.get(key), Some(value), "{key}");
        }
        for absent in ["", "zzzzz", "aa", "mary ", "MARY"] {
            assert_eq!(table.get(absent), None, "{absent}");
        }
    }
}

//! Whom a surname means that several of a page have.

#[path = "common/whom.rs"]
mod whom;

use whom::whom;

const SHE: &str = "Hillary Clinton";
const HE: &str = "Bill Clinton";

#[test]
fn a_surname_of_the_list_is_whom_the_page_is_about() {
    for (text, name) in [
        // Under whom somebody served and of whom a book tells is told beside the story.
        (
            "Rowe Told Clinton To Wait.\n\nHillary Clinton spoke. Rowe served under former President Bill Clinton. \
             The Road of Bill Clinton is a book.",
            SHE,
        ),
        (
            "Rowe Told Clinton To Wait.\n\nHillary Clinton spoke. Rowe, an aide of Bill Clinton, left. A judge, \
             chosen under Bill Clinton, stayed.",
            SHE,
        ),
        (
            "Rowe Told Clinton To Wait.\n\nBill Clinton spoke. Rowe, an aide of Hillary Clinton, left. A judge, \
             chosen under Hillary Clinton, stayed.",
            HE,
        ),
        // What is told of both is not.
        ("Rowe Told Clinton To Wait.\n\nHillary Clinton spoke. Bill Clinton sang. Bill Clinton left.", HE),
        (
            "Rowe Told Clinton To Wait.\n\nBill Clinton spoke. Hillary Clinton sang. Hillary Clinton left.",
            SHE,
        ),
        // The first of two of whom as much is told, whatever the headline calls them.
        ("Rowe Told Clinton To Wait.\n\nHillary Clinton spoke in Ohio. Bill Clinton waved.", SHE),
        ("Rowe Told Clinton To Wait.\n\nBill Clinton spoke in Ohio. Hillary Clinton waved.", HE),
        // An administration that may come is not that of the list.
        ("Hillary Clinton spoke. Holm wants a post in Clinton’s administration if she wins.", SHE),
        ("Hillary Clinton spoke. Clinton’s presidency would be good, Holm said.", SHE),
    ] {
        assert_eq!(whom(text, "Clinton"), [name], "{text}");
    }
}

#[test]
fn the_elder_is_the_father_or_whom_the_page_names_first() {
    for (text, name) in [
        (
            "Oskar Hartwell owns it. His sons, Jasper Hartwell and Milo Hartwell, run it. The elder Mr. \
             Hartwell left.",
            "Oskar Hartwell",
        ),
        (
            "Oskar Hartwell left.\n\nMilo Hartwell sang.\n\nNone of the Hartwells spoke. The elder Hartwell \
             sang.",
            "Oskar Hartwell",
        ),
        (
            "Jasper Hartwell sang. His father, Oskar Hartwell, stayed. The elder Hartwell sang.",
            "Oskar Hartwell",
        ),
        // Nobody is called elder.
        (
            "Oskar Hartwell left.\n\nMilo Hartwell sang.\n\nNone of the Hartwells spoke. Mr. Hartwell sang.",
            "Milo Hartwell",
        ),
        (
            "Oskar Hartwell left.\n\nMilo Hartwell sang.\n\nThe elder statesman left. Mr. Hartwell sang.",
            "Milo Hartwell",
        ),
    ] {
        assert_eq!(whom(text, "Hartwell"), [name], "{text}");
    }
}

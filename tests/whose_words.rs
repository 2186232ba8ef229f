//! Whom the words around a pronoun give it: a text, the pronoun, whom it means.

#[path = "common/whom.rs"]
mod whom;

use whom::whom;

#[test]
fn pronouns_mean_whom_the_words_around_them_give() {
    for (text, pronoun, name) in [
        // Whom one attacks or praises over something that is his.
        ("Karl Brandt blasted Paul Grant for his support of the bill.", "his", "Paul Grant"),
        ("Karl Brandt went after Paul Grant on Monday over his refusal to pay.", "his", "Paul Grant"),
        ("Karl Brandt praised Governor Paul Grant for his courage.", "his", "Paul Grant"),
        ("Karl Brandt renewed his attacks on Paul Grant, saying he is weak on trade.", "he", "Paul Grant"),
        (
            "Karl Brandt began with a shot at Paul Grant, saying his use of the word was wrong.",
            "his",
            "Paul Grant",
        ),
        ("Karl Brandt left Paul Grant for his brother.", "his", "Karl Brandt"),
        ("Karl Brandt criticised Paul Grant, saying he would not serve under him.", "he", "Karl Brandt"),
        ("Karl Brandt met Paul Grant for his first talks as mayor.", "his", "Karl Brandt"),
        // Who owns the first of two things owns the second.
        ("Karl Brandt, a critic of Paul Grant and his harbour plans, will lead.", "his", "Paul Grant"),
        (
            "Karl Brandt questioned Paul Grant's “northern values” and his readiness to lead.",
            "his",
            "Paul Grant",
        ),
        (
            "Karl Brandt spoke, referring to Paul Grant's heart operation in 2004 and his meat-free diet.",
            "his",
            "Paul Grant",
        ),
        ("Karl Brandt accused Paul Grant's followers of fraud and his office of lies.", "his", "Paul Grant"),
        ("Karl Brandt took Paul Grant's seat and his own party rejoiced.", "his", "Karl Brandt"),
        // Who is told to do something with what is his.
        ("Karl Brandt called on Paul Grant to take back his words.", "his", "Paul Grant"),
        ("Karl Brandt urged Paul Grant to drop his lawsuit.", "his", "Paul Grant"),
        ("Karl Brandt said it was time for Paul Grant to give up his seat.", "his", "Paul Grant"),
        ("Karl Brandt asked Paul Grant to join his team.", "his", "Karl Brandt"),
        ("Karl Brandt flew to Paul Grant to explain his plan.", "his", "Karl Brandt"),
        // Of whom a relative clause speaks.
        (
            "Jan Zielin spoke. His zeal was shared by Paul Grant, who noted that he had built the pier.",
            "he",
            "Paul Grant",
        ),
        (
            "“It was never to be,” said Karl Brandt of Paul Grant, who decided to suspend his campaign.",
            "his",
            "Paul Grant",
        ),
        (
            "Karl Brandt spoke of a speech that Paul Grant made last year in which he backed the pier.",
            "he",
            "Paul Grant",
        ),
        ("Karl Brandt said his only worry about Paul Grant is that he is rash.", "he", "Paul Grant"),
        ("Karl Brandt spoke of Paul Grant, who Anna Lopez said was his deputy.", "his", "Karl Brandt"),
        // The only one of that sex where the subject is of the other.
        (
            "Jan Zielin spoke. Anna Lopez argued with Karl Brandt once, saying she was appalled that he would leave.",
            "he",
            "Karl Brandt",
        ),
        (
            "Jan Zielin spoke. Anna Lopez went on about Karl Brandt's conduct by naming those who believe he was wrong.",
            "he",
            "Karl Brandt",
        ),
        ("Karl Brandt spoke. Anna Lopez said he was right.", "he", "Karl Brandt"),
        // Others than the subject of their own clause.
        ("Jan Zielin spoke of Karl Brandt. In the north he is second to Brandt.", "he", "Jan Zielin"),
        ("Paul Grant met Jan Zielin on Monday. By Friday he had written to Grant again.", "he", "Jan Zielin"),
        (
            "Mayor Karl Brandt said Paul Grant's plan would cost jobs, and called him a dreamer.",
            "him",
            "Paul Grant",
        ),
        ("Karl Brandt spoke. He left, but Brandt's aides stayed.", "He", "Karl Brandt"),
        // Subjects behind a preposition, between dashes, of unknown verbs, and those one turns to.
        ("Jan Zielin met Karl Brandt for the first time since Brandt took his post.", "his", "Karl Brandt"),
        ("Jan Zielin spoke. Karl Brandt - often smiling at the crowd - hid his notes.", "his", "Karl Brandt"),
        (
            "Jan Zielin spoke. Karl Brandt said Paul Grant relishes the post, since so many of the speeches he gives are dull.",
            "he",
            "Paul Grant",
        ),
        (
            "Jan Zielin spoke. As for the very calm Governor Paul Grant, the town knows he is ill.",
            "he",
            "Paul Grant",
        ),
        // Not whom an aside names, nor the asker.
        (
            "Karl Brandt spent his week on the harbour. (As the Fenland Post reported, Paul Grant had backed it before.) On other days he fished.",
            "he",
            "Karl Brandt",
        ),
        ("Karl Brandt met the mayor. A reporter asked: Will they speak about his vow?", "his", "Karl Brandt"),
        // Short given names are of the sex of the full ones.
        ("Anna Lopez spoke. Hank Brandt, a friend, said voters liked her plan.", "her", "Anna Lopez"),
        ("Karl Brandt spoke. Lizzie Lopez, a friend, said voters liked his plan.", "his", "Karl Brandt"),
    ] {
        assert_eq!(whom(text, pronoun), [name], "{text}");
    }
}

#[test]
fn comparisons_fronted_clauses_and_joined_things_leave_the_subject() {
    for (text, pronoun, name) in [
        // A comparison that a comma ends has no say in what follows.
        (
            "Karl Brandt has broken more rules than Paul Grant did, from his odd plan on.",
            "his",
            "Karl Brandt",
        ),
        (
            "Karl Brandt has made more trips than Paul Grant ever did, with his stay abroad.",
            "his",
            "Karl Brandt",
        ),
        ("Karl Brandt is less loved than Paul Grant was, despite his long career.", "his", "Karl Brandt"),
        ("Karl Brandt has spent more money than Paul Grant did in his campaign.", "his", "Paul Grant"),
        ("Karl Brandt said Paul Grant left, with his bags packed.", "his", "Paul Grant"),
        // The second of two things is whose the first is.
        ("Voters know Karl Brandt's support for Paul Grant and his refusal to pay.", "his", "Karl Brandt"),
        ("Voters dislike Karl Brandt's trust in Mayor Paul Grant and his silence.", "his", "Karl Brandt"),
        ("Voters recall Karl Brandt's doubts about Paul Grant and his hopes.", "his", "Karl Brandt"),
        ("Voters recall Karl Brandt's attack on Paul Grant and his plans.", "his", "Paul Grant"),
        ("Karl Brandt mocked Paul Grant and his plans.", "his", "Paul Grant"),
        // A clause of time before the main one, told with its measure.
        ("Shortly before Paul Grant spoke, Karl Brandt told reporters that he was ill.", "he", "Karl Brandt"),
        ("Two days after Paul Grant left, Karl Brandt told a crowd that he would stay.", "he", "Karl Brandt"),
        ("Just as Paul Grant arrived, Karl Brandt told the crew that he would go.", "he", "Karl Brandt"),
        ("Karl Brandt told reporters that Paul Grant fell because he was ill.", "he", "Paul Grant"),
        ("Two days ago Paul Grant told the town, not Karl Brandt, that he was ill.", "he", "Paul Grant"),
        // Who is but one of those to whom somebody does something.
        (
            "Paul Grant wasn’t the only rival whom Karl Brandt refused to back. He also mocked Ann Lind.",
            "He",
            "Karl Brandt",
        ),
        ("Paul Grant is not the first mayor Karl Brandt has sued. He left.", "He", "Karl Brandt"),
        (
            "Paul Grant was not the last to whom Karl Brandt wrote. Later he met Ann Lind.",
            "he",
            "Karl Brandt",
        ),
        ("Paul Grant was the man whom Karl Brandt had beaten. He left.", "He", "Paul Grant"),
        ("Paul Grant was not the mayor when Karl Brandt came. He left.", "He", "Paul Grant"),
    ] {
        assert_eq!(whom(text, pronoun), [name], "{text}");
    }
}

//! Closed lists of words in names and around them, from `data/name-words.tsv`.

use crate::bits::bits;
use crate::people::lexica::tables::NAME_WORDS;

bits! { u128:
    /// "de", "bin"
    PARTICLE,
    /// "KC", "TD"
    POST_NOMINAL,
    /// "army": a report of armies, police or firefighters
    SERVICE,
    /// "militia": its members hold no office
    ARMED_GROUP,
    /// "the group": the body of that kind spoken of last
    GENERIC,
    /// "was ousted as"
    LOST,
    /// "was elected as"
    GAINED,
    /// "in the region"
    AREA,
    /// ", which he **denies**"
    DENYING,
    /// "Roe **accused** Grant": holds something against somebody
    ACCUSING,
    /// "a **charge** he denies"
    CHARGE,
    /// "Secretary-General Lind" beside the United **Nations**
    GENERALS,
    /// "Ana Lind (PT-**SP**)"
    UNITS,
    /// "the **agency**’s director": of a body of several states
    OF_STATES,
    /// "**army** commander": of offices that officers hold
    FORCES,
    /// "people **familiar** with it"
    BEHIND_NOUN,
    /// "leader of the **nation**"
    LED,
    /// "Shelby **County**": a name that it ends is a place’s
    DIVISION,
    /// "**Senate** minority leader": of members of the US Congress and governors
    ELECTED,
    /// "the **governor**": not the deputy governor
    SOLE,
    /// "the **veteran** diplomat": of the holder, not of the office
    COLOUR,
    /// "Official Secrets **Act**": ends the name of a law, and no person’s
    LAW,
    /// "the Green group in the **Senate**"
    PARLIAMENT,
    /// "told **lawmakers** in Valletta"
    MEMBERS,
    /// "**told** the Maltese parliament"
    TOLD,
    /// "the memo, **signed** by Holm"
    SIGNED,
    /// "goes by the **name** Mole"
    NAMING,
    /// "a porter, **surnamed** Piao"
    IDENTIFIED,
    /// "**Lord** Holm of Combe"
    PEER,
    /// "the **two** judges"
    COUNT,
    /// "chair of the health **committee**"
    COMMITTEE,
    /// "**Santa** Rosa"
    PLACE_PREFIX,
    /// "the **village** of Nether Combe"
    SETTLEMENT,
    /// "for a **decade**"
    PERIOD,
    /// "the **regulator**’s director": of the public body spoken of last
    PUBLIC_BODY,
    /// "**Asked** whether he knew, Holm laughed": opens a clause before the main one
    FRONTING,
    /// "the **statement** read": what somebody issued stands for whoever did
    ISSUED,
    /// "a **report** by the ministry": what somebody wrote, said to be theirs only where that is told
    WRITTEN,
    /// "**Flanked** by the chief of police, Holm said": opens a phrase that names others
    BESIDE,
    /// "the **force**": of police
    OF_POLICE,
    /// "the **watchdog**": a body that looks after others
    OF_WATCH,
    /// "the Belgian **liberal**": of a politician
    CAMP,
    /// "Wexshire **Police**": ends the name of a police force
    POLICE,
    /// "Charity **Commission**": a word in the name of a watchdog
    WATCH,
    /// "**urged** Delhi": of another state than the speaker
    TOWARDS,
    /// "**flew** to Ankara"
    TRAVEL,
    /// "told **reporters** in Doha"
    VENUE,
    /// "the Canadian **embassy**": sits in another state
    MISSION,
    /// "the **governor** of the province": of a part of a state
    LOCAL,
    /// "**neighbouring** Bolivia", "Next **door** Senegal": the page turns to another country
    SCENE,
    /// "Russian missile **strike**": what a state does to the towns of another
    BLOW,
    /// "Russia **shelled** Kharkiv": what a state does to another
    STRIKING,
    /// "the **city’s** mayor": of the town or the part of a state that the page speaks of
    TOWN,
    /// "the Indian **Act**": of the first nations of America, and of no India
    FIRST_NATION,
    /// "**the kingdom’s** negotiator": the state or the region spoken of last
    REALM,
    /// "a UN **conference** in Turkey": brings many states to one place
    MEETING,
    /// "the Paris **summit**": where a state's officials go is not where they are from
    DESTINATION,
    /// "the officer **leading** the probe"
    IN_HAND,
    /// "the judge in charge of the **case**"
    CASE,
    /// "a **bench** of Justices Nair and Menon": several who decide as one
    BENCH,
    /// "Treasury **data**": what a body counted, and the body says
    FIGURES,
    /// "the **Democrat** said": of a party
    OF_PARTY,
    /// "the **Liberal** Democrat": of which one of that name
    KIND_OF_PARTY,
    /// "**Moscow’s representative**": of the state that sends
    SENT,
    /// "the minister’s **aide**": serves somebody who holds an office
    AIDE,
    /// "the Utah **senator**": of a seat
    SEAT,
    /// "a **deputy** minister": first words of titles that several hold at a time
    OF_MANY,
    /// "**also** known as the ZKR": before a verb that says how a body is called
    SO_CALLED,
    /// "known **by its acronym** ZKR": between that verb and the letters
    BEFORE_LETTERS,
    /// "**PC** Ana Lind": letters of a title only before a name or behind "the"
    BEFORE_NAME,
    /// "in Prince **George**": a town
    TOWN_OF_ROYAL,
    /// "**sits** on the health committee": is a member of it
    SEATED,
    /// "the **driver** said", "the **victim** said": one of many whom a story does not name
    ANYBODY,
    /// "the **Labour** MP": parties as news writes them before a seat
    PARTY,
    /// "who **gave** only his surname, Deng", "who **asked** to be called Mina"
    GIVEN_AS,
    /// "**Cycling** Kenya": before a country, its federation
    DISCIPLINE,
    /// "Corvan **Biotech**": ends the name of a firm
    FIRM_NOUN,
    /// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
    REPORTING,
    /// "its **website**": speaks for whoever has it
    DOCUMENT,
    /// "Teachers’ **Federation**": a union by another word
    UNION,
    /// "asked whether he would go, Holm **replied**"
    ANSWERING,
    /// "a reporter **asked** Holm whether he would go"
    QUESTIONING,
    /// "the **military**": of an army
    OF_ARMY,
    /// "the Israel **Defense** Forces": words in names of armies
    ARMY,
    /// "the **department**": of a ministry
    OF_MINISTRY,
    /// "the Home **Office**": last words of names of ministries
    MINISTRY,
    /// "Holm **issued** a statement. It said"
    ISSUING,
    /// "the **World** Tea Council": of no one state
    WORLDWIDE,
    /// "a Texas-**based** lawyer": makes an adjective of a name
    BEHIND_HYPHEN,
    /// "**pro**-Danish voters"
    BEFORE_HYPHEN,
    /// "**Follow** Ana Lind on Twitter"
    ADDRESSING,
    /// "**Classic** Lind", "**Crooked** Ana": an adjective before a name, and no part of it
    EPITHET,
    /// "Ann Holm, **then known as** Carl Holm": between two names of one person
    ALIAS,
    /// "Holm thanked Bauer **when** he left": opens a clause below another
    HANGING,
    /// "in his **view**, Holm lied": of somebody else
    VIEWPOINT,
    /// "Holm lost, **leaving** him alone": what a whole clause does
    OUTCOME,
    /// "Holm's name **made** him rich": what something of his does to him
    SHAPING,
    /// "Holm **attacked** Bauer over his plan": says what one thinks of somebody
    JUDGING,
    /// "Holm **asked** Bauer to drop his plan": who is named does what follows
    CONTROLLING,
    /// "to **drop** his plan": what one does to one's own things
    YIELDING,
    /// "the Tenants **Coalition**": allied for a cause, and of no state
    CAUSE,
    /// "a spokesman for the **family**": of a home, and of no body
    HOUSEHOLD,
    /// "the **county** board": of a part of a state
    BEFORE_BOARD,
    /// "the board of **education**": of a part of a state
    PUBLIC_BOARD,
    /// "the board of **directors**": of a firm or a charity
    PRIVATE_BOARD,
    /// "wrote on **Facebook**": where others post
    PLATFORM,
    /// "Ruritanian **refugees**": people of a state who live in another
    ABROAD,
    /// "the Rathbone **era**": of a president
    TERM,
    /// "**Amir** Khan": a title that is a given name before another
    GIVEN_TITLE,
    /// "legislator **Shepherd** Nyika": a calling that is a given name behind a title
    GIVEN_CALLING,
    /// "the **nomination** of Holm as minister"
    APPOINTMENT,
    /// "the **Centre**": the government of India
    CENTRE,
    /// "Russian **claims** that": what a government asserts
    ASSERTED,
    /// "Ana Holm (**Lab**)": the parties of Westminster in brackets
    SHORT_PARTY,
    /// "the **Bureau** of Prisons": carries out laws, and has a director
    AGENCY,
}

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u128) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}

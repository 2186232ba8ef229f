//! Classes of nouns, verbs and adjectives that single rules ask for, from `data/lexical-words.tsv`, as
//! bits. Words of grammar are [`class`](crate::statements::reading::class)'s.

use crate::bits::bits;
use crate::statements::reading::tables::LEXICAL_WORDS;

bits! { u128:
    /// "withdrew its **troops**"
    FORCE,
    /// "denied **bail**"
    GRANT,
    /// "rejected the **appeal**"
    RULING,
    /// "dismissed her **deputy**"
    STAFF,
    /// "the body rejected the **kidney**"
    BODY,
    /// "contested the **election**"
    ELECTION,
    /// "condemned the **bombing**"
    VIOLENCE,
    /// "criticised **him**"
    PERSON,
    /// "maintained her **innocence**"
    INNOCENCE,
    /// "shot down the **plan**"
    IDEA,
    /// "citing two **officials**"
    SOURCE,
    /// "repeated the **denial**"
    DENIAL,
    /// "claimed three **lives**"
    TOLL,
    /// "told a **story**"
    TALE,
    /// "reported for **duty**"
    DUTY,
    /// "said **goodbye**"
    FAREWELL,
    /// "denied **nothing**"
    NOTHING,
    /// "rejected the **shipment**"
    GOODS,
    /// "recalled the **toy**"
    PRODUCT,
    /// "contests the **fine**"
    LEVIED,
    /// "brushed off the **dust**"
    DIRT,
    /// stole: what one is accused of doing
    WRONG,
    /// "the **report** is wrong": what can be true or false
    CLAIM,
    /// "the **charge**": claims that need an accuser
    ACCUSING,
    /// "slammed the Paris **Agreement**"
    DEAL,
    /// "a misguided **approach**"
    JUDGED,
    /// "did not have any **contact**"
    AFFAIRS,
    /// "threatened a **veto**"
    VETO,
    /// "the **spokesman**": any side may have one
    ROLE,
    /// "a **critic** of the mayor"
    RIVAL,
    /// "contested that **view**"
    VIEW,
    /// "no such **thing**": names nothing
    VAGUE,
    /// "that is the **case**": says nothing by itself
    HOLLOW,
    /// "she **replied**": to what was said right before
    REPLYING,
    /// "neither of them **commented**": to the press
    COMMENTING,
    /// "did not respond to **questions**": of the press
    INQUIRY,
    /// "the charge was dismissed by the **judge**"
    COURT,
    /// "her **lawyer**": says what somebody else never did
    DEFENDER,
    /// "no **doubt**": denies nothing
    AFTER_NO,
    /// "**Analysis**: …": no speaker
    LABEL,
    /// "an **interview** with"
    INTERVIEW,
    /// "**issued** a denial"
    ISSUING,
    /// "was **illegal**": accuses, unless the cue calls something so
    FAULTING,
    /// ", **ending** months of talks": what follows from the speaking
    OUTCOME,
    /// ", a **move** that": the same
    DEED,
    /// "“a wicked crime” and **jailed** him": what the speaker did besides
    ACTED,
    /// "**recently** said": tells what was said before
    FORMERLY,
    /// "is **due** to deny it": has not been said yet
    AWAITING,
    /// "was **quick** to note": how one said it
    READILY,
    /// "a **line** in a speech": what is said, and not when
    PASSAGE,
    /// "**voted** to reject the bill": decides and says nothing
    VOTING,
    /// "asserted his **right** to silence": exercises it and says nothing
    RIGHT,
    /// "**offered** no proof": has none to show
    OFFERING,
    /// "without providing **evidence**": what was not shown
    SHOWN,
    /// "no **sign** that it leaked": what makes something sure
    PROOF,
    /// "without **elaborating**": what was not told
    WITHHELD,
    /// "answered the **questions**": nothing that anybody said
    ASKED,
    /// "the **storm** threatened to flood the port": without a word
    MENACE,
    /// "her **view** is that": what somebody says or thinks
    HOLDING,
    /// "**known** as Salafists": gives somebody a name
    NAMED,
    /// "called her **bluff**"
    BLUFF,
    /// "maintained **ties**": says nothing
    UPKEEP,
    /// "put the **toll** at 40"
    FIGURE,
    /// "**saw** a man shouting": the object speaks
    SEEING,
    /// "at **about** 40": begins a number, as digits do
    AMOUNT,
    /// "nobody was **available** to comment"
    AVAILABLE,
    /// "nobody was available to **comment**"
    ANSWERING,
    /// "**emails** to the firm went unanswered"
    SENT,
    /// "**attempts** to reach her failed"
    TRYING,
    /// "efforts to get the governor's **reaction**"
    REACTION,
    /// "calls to his **telephone**"
    TELEPHONE,
    /// "the call was not **returned**"
    RETURNED,
    /// "**denied** the report": somebody may have said what is negated near it
    CONTESTING,
    /// "did not **name** the minister"
    NAMING,
    /// "**filed** a complaint", "**released** the result": sends a thing out
    PUBLISHING,
    /// "are **uneasy** about the plan"
    MOOD,
    /// "Bishop ‘**sorry**’ over delay": what somebody has said to be
    MIND,
    /// "Coach ‘not **aware**’ of it": what others, too, can tell of somebody
    KNOWN_STATE,
    /// "told public **broadcaster** ARD": stands before the name of a medium
    MEDIUM,
    /// "cited client **confidentiality**"
    SECRECY,
    /// "**added** a lane": speaks only where a clause or a claim stands behind
    MUTE,
    /// "declared **bankruptcy**"
    STATUS,
    /// "said after **reading** it"
    TAKING_IN,
    /// "wrote a **memoir**"
    WORK,
    /// "stayed, **hoping** to win"
    PASSING,
    /// ", **showing** how rules differ"
    ATTESTING,
    /// "**unable** to accuse"
    UNABLE,
    /// "is **seen** by colleagues as"
    FELT,
    /// "the law **allows** owners to appeal"
    LETTING,
    /// "the **photo** showed a child"
    PICTURE,
    /// "who **favour** her": tells which voters
    SIDING,
    /// "her **decision** to leave": no proposition
    RESOLVE,
    /// "**announced** “Harbour Nights”": sends out what has a name
    LAUNCHING,
    /// "an **account** of Holm saying": shows somebody who speaks
    DEPICTION,
    /// "**dismissed** a report saying": takes up what somebody else said
    TAKING_UP,
    /// "**submitted** the form": done, felt or seen without a word
    UNSPOKEN,
    /// "voters **see** it as a threat"
    SEEING_AS,
    /// "**sought** to change the law"
    STRIVING,
    /// "a quarrel that **signalled** a rift"
    EVINCING,
    /// "the **figures** contradict her"
    EXHIBIT,
    /// "admitting more **students**"
    ADMITTED,
    /// "warning **signs**", "pledged **delegates**"
    ADJUNCT,
    /// "drew **attention** from"
    DRAWN,
    /// "**dismissed** the report as **false**": a dispute stands around it
    REFUTING,
    /// "in **response**", "**defended** the minister"
    RESPONDING,
    /// "dealt with according to **law**"
    FOLLOWED,
    /// "says stocks **sufficient**"
    STATE,
    /// "**Head** of Osh region: road to open"
    HEAD,
    /// "**demanded** an explanation of who had paid"
    DEMANDING,
    /// "demanded an **explanation** of who had paid"
    EXPLANATION,
    /// "the **inquest** heard that"
    SITTING,
    /// "the mayor, by **contrast**, said": ends an aside behind a source
    PARTING,
}

/// Whether the lower-case `word` has one of `classes`.
pub fn is(word: &str, classes: u128) -> bool {
    LEXICAL_WORDS.get(word).is_some_and(|known| known & classes != 0)
}

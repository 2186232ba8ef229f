//! One post in several wordings: "Gov." and "governor", "former Illinois Gov. Lind" and later "Gov. Lind".

use crate::people::attach::links::How;
use crate::people::context::role::Role;
use crate::people::lexica::lexicon::LEXICON;

/// "former Illinois Gov. Karl Lind … **Gov. Lind**": former holders go on to be called by the bare title.
pub(in crate::people) fn forget_courtesy(roles: &mut Vec<Role>) {
    let bare = |r: &Role| r.how == How::Before && !r.former && !r.text.contains(' ');
    let former: Vec<(&str, usize)> =
        roles.iter().filter(|r| r.former).map(|r| (written_out(r.head), r.at)).collect();
    let earlier = |r: &Role| former.iter().any(|&(head, at)| head == written_out(r.head) && at < r.at);
    roles.retain(|r| !(bare(r) && earlier(r)));
}

/// "governor" for "gov".
pub(in crate::people) fn written_out(head: &'static str) -> &'static str {
    LEXICON.short_titles.get(head).copied().unwrap_or(head)
}

/// "Gov." and "governor", "Rep." and "congresswoman": one post in two wordings.
pub(in crate::people) fn same_post(one: &'static str, other: &'static str) -> bool {
    let post = |head| match written_out(head) {
        "congressman" | "congresswoman" => "representative",
        head => head,
    };
    post(one) == post(other)
}

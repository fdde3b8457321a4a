// SPDX-License-Identifier: MIT
#include "strength.hpp"

#include <array>

namespace rung::query {

namespace {

using Kind = Token::Kind;

// Which mentions of its sentence a cue is about. Those of `either` are about what stands behind them where a colon
// follows or the sentence begins with them.
enum class Reach { forward, backward, either };

struct Cues {
    Strength strength;
    Reach reach;
    Phrases phrases;
};

constexpr std::array cues{
    Cues{
        Strength::wished, Reach::either,
        "nice to have|good to have|great to have|bonus|a plus|big plus|plus points|definite plus|real plus|strong plus|"
        "plus :|pluses|an advantage|desirable|desired|preferred|preferably|optional|would be nice|would be great|"
        "would be good|even better|extra credit|nice|not a must|wish list|wishlist|pluspunkte"},
    Cues{Strength::wished, Reach::forward,
         "bonus points|ideally|idealerweise|an advantage if|a plus if|a bonus if|great if|nice if|good if|helps if|"
         "happy if|glad if|pleased if|delighted if|we hope for|hoping for|credit for|points for|we would love|we'd "
         "love|we would like|we'd like|want :|not a must :"},
    Cues{Strength::wished, Reach::backward,
         "not essential but|not required but|not needed but|advantageous|an asset|beneficial|would help|helps|helpful|"
         "useful|handy|welcome|appreciated|in your favour|in your favor|an edge|would be a|lovely|von "
         "vorteil|w\u00fcnschenswert"},
    Cues{Strength::required, Reach::either,
         "must have|required|essential|mandatory|prerequisite|prerequisites|essentials"},
    Cues{Strength::required, Reach::forward,
         "must|must be|you'd have|you'd bring|you'd need|you'd know|you would have|you would bring|you would need|you "
         "come with|we count on|must know|you must|requires|we require|you have|you've|you'll have|you will have|you "
         "bring|"
         "you'll bring|you will bring|you need|you'll need|you will need|you know|you should|you understand|"
         "you are comfortable|you're comfortable|you are fluent|you're fluent|you are familiar|you're familiar|"
         "you are confident|you're confident|you are at home|you're at home|you are proficient|you're proficient|"
         "you are experienced|you're experienced|you can write|will have|should have|should know|need to|we need|"
         "we expect|we look for|we're looking for|we are looking for|looking for|need :|minimum :"},
    Cues{Strength::required, Reach::backward, "a must|non negotiable|is needed|are needed|is expected|are expected"},
    Cues{Strength::denied, Reach::forward,
         "not needed :|not required :|not necessary :|not wanted :|don't need :|do not need :|no need for|"
         "nicht n\u00f6tig :"},
};

struct Cue {
    std::size_t at = 0, end = 0; // tokens
    Strength strength = Strength::unstated;
    Reach reach = Reach::either;
};

// Of several phrases at one place the longest.
std::vector<Cue> cues_in(Tokens tokens) {
    std::vector<Cue> result;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != Kind::word) continue;
        Cue best{at, at};
        for (const Cues& kind : cues)
            if (const std::size_t words = phrase_at(tokens, at, kind.phrases); at + words > best.end)
                best = {at, at + words, kind.strength, kind.reach};
        if (best.end == at) continue;
        const bool opens = at == 0 || (best.end < tokens.size() && tokens[best.end].is(":"));
        if (best.reach == Reach::either && opens) best.reach = Reach::forward;
        result.push_back(best);
        at = best.end - 1;
    }
    return result;
}

constexpr Phrases great_turns = "but|while|though|.";
constexpr Phrases ends_of_clause = ";|.|:|but";

// How many turns of thought lie between two tokens.
int turns(Tokens tokens, std::size_t first, std::size_t last) {
    constexpr int great = 4;
    int result = 0;
    for (std::size_t at = first; at < last; ++at) {
        if (is_one_of(tokens[at], great_turns)) result += great;
        if (tokens[at].separates) ++result;
    }
    return result;
}

constexpr int negation_reach = 5; // words (Chapman and others 2001)

constexpr Phrases negations =
    "no|not|without|don't|doesn't|won't|isn't|aren't|never|neither|nobody|nor|didn't|cannot|can't|haven't|hasn't|"
    "wouldn't|needn't|hardly|none|nothing|zero|nicht|kein|keine|keinen";
constexpr Phrases no_negation = "only|just|limited|least|later|fewer|less|doubt|matter|because|problem|to";
constexpr Phrases turning = "but|we|just|only|instead|rather|however|except|if|because|although|unless|.|:";
constexpr Phrases uncounted = "a|an|the|to|be|of|in|any|with|for|your|our|this|that|such";

// "no experience with X", "do not expect X": words of lists are not counted.
bool is_negated_before(Tokens tokens, std::size_t at) {
    int words = 0;
    for (std::size_t back = at; back-- > 0 && words <= negation_reach;) {
        const Token& token = tokens[back];
        if (token.is(";") || is_one_of(token, turning)) return false;
        if (token.kind == Kind::mention || token.separates) continue;
        if (is_one_of(token, negations)) return !is_one_of(tokens[back + 1], no_negation);
        if (token.kind != Kind::mark && !is_one_of(token, uncounted)) ++words;
    }
    return false;
}

constexpr Phrases refused_behind =
    "of no interest|not required|not needed|not necessary|not expected|not part|not used|not essential|not "
    "something|not relevant|"
    "not a requirement|not a must|not asked|not in use|not involved|not important|not what|not "
    "on|isn't|aren't|won't be|"
    "no longer|not mandatory|no requirement|doesn't matter|don't matter|does not matter|do not matter|plays no|"
    "play no|nicht n\u00f6tig|nicht erforderlich";

// "is not required", "isn't part of the post".
bool is_negated_behind(Tokens tokens, std::size_t at) {
    int words = 0;
    for (std::size_t next = at + 1; next < tokens.size() && words <= negation_reach; ++next) {
        const Token& token = tokens[next];
        if (token.kind == Kind::mention) continue;
        if (is_one_of(token, ends_of_clause)) return false;
        if (token.separates) continue;
        if (token.kind == Kind::word && phrase_at(tokens, next, refused_behind) > 0) return true;
        ++words;
    }
    return false;
}

// "not essential but welcome"
bool is_wish_behind(Tokens tokens, std::size_t at, std::span<const Cue> found) {
    return std::ranges::any_of(found, [&](const Cue& cue) {
        if (cue.at <= at || cue.strength != Strength::wished || cue.reach == Reach::forward) return false;
        return std::ranges::none_of(tokens.subspan(at + 1, cue.at - at - 1),
                                    [](const Token& token) { return token.kind == Kind::mention; });
    });
}

Strength strength_of(Tokens tokens, std::size_t at, std::span<const Cue> found, Strength usual) {
    const Cue* before = nullptr; // the last that reaches forward to it
    const Cue* behind = nullptr; // the first that reaches back to it
    const Cue* passed = nullptr; // one before it that reaches back, for want of another: cells of a table
    for (const Cue& cue : found) {
        if (cue.end <= at && cue.reach == Reach::forward) before = &cue;
        if (cue.at > at && cue.reach != Reach::forward && behind == nullptr) behind = &cue;
        if (cue.end <= at && cue.reach != Reach::forward) passed = &cue;
    }
    if (before != nullptr && before->strength == Strength::denied) return Strength::denied;
    if (is_negated_before(tokens, at) || is_negated_behind(tokens, at))
        return is_wish_behind(tokens, at, found) ? Strength::wished : Strength::denied;
    if (before != nullptr && behind != nullptr)
        return turns(tokens, before->end, at) < turns(tokens, at + 1, behind->at) ? before->strength : behind->strength;
    if (before != nullptr) return before->strength;
    if (behind != nullptr) return behind->strength;
    return passed != nullptr && usual == Strength::unstated ? passed->strength : usual;
}

constexpr Phrases wishes =
    "nice to have|nice to haves|nice|bonus|plus|pluses|desirable|desirables|desired|preferred|good to have|"
    "good to haves|great to have|optional|would help|helpful|extra|extras|advantage|advantages|advantageous|ideally|"
    "von vorteil|w\u00fcnschenswert|idealerweise|pluspunkte|even better|not a must|not essential|would be nice|"
    "would be great|stand out|icing|love to see|we'd like|we would like|we'd love|we would love|additional|beneficial|"
    "useful|welcome|wish list|wishlist|brownie points|sweeteners|it helps|helps if|also good|could have|could haves";
constexpr Phrases refusals =
    "not needed|not required|not necessary|not wanted|nicht n\u00f6tig|don't need|do not need|not looking for|"
    "no need for|won't need|will not need|not expected";
constexpr Phrases demands =
    "requirements|requirement|required|must have|must haves|must|musts|essential|essentials|mandatory|qualifications|"
    "we need|you have|you bring|you'll bring|you will bring|you'll have|you will have|you offer|who you are|about you|"
    "looking for|we look for|we expect|we ask|we seek|we're after|we are after|we want|we require|you need|"
    "you'll need|you will need|you'd need|you would need|you'd bring|you would bring|you'd have|you would have|you "
    "come with|can't do without|cannot do without|you are|you're|you should|you know|you know about|person "
    "specification|your profile|"
    "your skills|your background|your experience|your toolkit|dein profil|ihr profil|anforderungen|voraussetzungen|"
    "qualifikationen|das bringst du mit|was du mitbringst|candidate profile|ideal candidate|successful candidate|"
    "right person|the person|minimum|what it takes|criteria|prerequisites|non negotiable|non negotiables|"
    "need to have|need to know|needs|the basics|experience and skills|skills and experience|skills and qualifications";
constexpr Phrases others =
    "about us|about the role|about the job|about the company|the role|the job|responsibilities|duties|main duties|"
    "what you'll do|what you will do|what you'd do|your tasks|your day|your role|your work|we offer|what we offer|"
    "what you get|benefits|perks|how to apply|apply|to apply|the team|our team|who we are|our stack|tech stack|"
    "deine aufgaben|ihre aufgaben|aufgaben|wir bieten|salary|location|education|experience|employment|projects|"
    "certificates|interests|summary|profile|skills|key skills|the process|in the first|day to day|you'll|you will";

} // namespace

std::vector<Strength> strengths(Tokens tokens, Strength usual) {
    const std::vector<Cue> found = cues_in(tokens);
    std::vector<Strength> result;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].kind == Kind::mention) result.push_back(strength_of(tokens, at, found, usual));
    return result;
}

std::optional<Strength> strength_of_heading(Tokens tokens, Shape shape) {
    constexpr std::size_t most = 12, rest = 2; // tokens
    if (tokens.size() > most || tokens.empty()) return std::nullopt;
    if (shape == Shape::marked && tokens.size() == 2 && tokens[0].is("you")) return Strength::required;
    if (holds(tokens, wishes)) return Strength::wished;
    if (holds(tokens, refusals)) return Strength::denied;
    if (holds(tokens, demands)) return Strength::required;
    if (shape == Shape::marked) return Strength::unstated;
    const std::size_t words = phrase_at(tokens, 0, others);
    return words > 0 && tokens.size() <= words + rest ? std::optional(Strength::unstated) : std::nullopt;
}

} // namespace rung::query

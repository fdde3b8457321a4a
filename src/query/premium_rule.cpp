// SPDX-License-Identifier: MIT
#include "rules.hpp"
#include "wide.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using model::Decimal;
using model::Metric;

// Pay in a place, as one number for everybody.
bool is_pay_there(const Fact& pay, const Fact& premium) {
    return pay.metric == Metric::pay && pay.is_value() && pay.is_for_all() && pay.region == premium.region &&
           pay.subject == premium.subject;
}

// The average of the wider region that the same document gives for the same year.
bool is_base_of(const Fact& base, const Fact& pay) {
    return base.metric == Metric::pay && base.stat == model::Statistic::average && base.is_for_all() && base.low &&
           base.top() && base.region && base.region == pay.wider_region && base.source == pay.source &&
           base.subject == pay.subject && base.year == pay.year && base.basis == pay.basis &&
           base.currency == pay.currency;
}

// Whether the pay lies outside the premium on the midpoint of the base. Multiplied out: 100 * 2 * pay against
// (100 + premium) * (low + high).
bool misses(const Fact& pay, const Fact& premium, const Fact& base) {
    const Wide twice_the_base = wide(*base.low) + wide(*base.top());
    const Wide stated = wide(Decimal::whole(200)) * wide(*pay.low);
    const auto with_premium = [&](Decimal percent) {
        return (wide(Decimal::whole(100)) + wide(percent)) * twice_the_base;
    };
    return stated < with_premium(*premium.low) || (premium.top() && stated > with_premium(*premium.top()));
}

} // namespace

void find_missed_premiums(Facts facts, Findings& findings) {
    for (std::size_t premium = 0; premium < facts.size(); ++premium) {
        const Fact& stated = facts[premium];
        if (stated.metric != Metric::premium || !stated.low || !stated.is_for_all()) continue;
        for (std::size_t pay = 0; pay < facts.size(); ++pay) {
            if (!is_pay_there(facts[pay], stated)) continue;
            for (std::size_t base = 0; base < facts.size(); ++base) {
                if (!is_base_of(facts[base], facts[pay]) || !misses(facts[pay], stated, facts[base])) continue;
                std::vector<std::size_t> involved{premium, pay, base};
                std::sort(involved.begin(), involved.end());
                findings.push_back({model::Rule::r9,
                                    model::Grade::differs,
                                    {stated.subject, std::nullopt, Metric::premium},
                                    std::move(involved)});
            }
        }
    }
}

} // namespace rung::query

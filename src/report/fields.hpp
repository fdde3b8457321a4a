// SPDX-License-Identifier: MIT
// The parts from which the table of kinds is put together, one function a theme.
#pragma once

#include "rung/model/names.hpp"
#include "rung/report/record.hpp"

#include <initializer_list>

namespace rung::report {

std::vector<Kind> kinds_of_things();   // role, skill, hit, attribute
std::vector<Kind> kinds_of_pay();      // band
std::vector<Kind> kinds_of_moves();    // step, task
std::vector<Kind> kinds_of_people();   // item, holding
std::vector<Kind> kinds_of_texts();    // finding
std::vector<Kind> kinds_of_aims();     // match, unlock
std::vector<Kind> kinds_of_evidence(); // claim, conflict, source
std::vector<Kind> kinds_of_program();  // field, pack, place, problem

// Fields of every record that tells of pay.
Field region_of_pay();
Field currency_of_pay();
Field basis_of_pay();
Field open_top();
Field fit_of_pay();
Field fit_of_maybe_pay(); // of records that may have no pay
Field amount(std::string_view name, std::string_view meaning);

// The words of a closed set, in the order of their rank.
template <class E> std::vector<std::string_view> words_of() {
    std::vector<std::string_view> result;
    for (const auto& entry : model::Names<E>::table) result.push_back(entry.name);
    return result;
}

// The words of a closed set of the data but those that records leave out or do not know.
template <class E> std::vector<std::string_view> words_without(std::initializer_list<E> left_out) {
    std::vector<std::string_view> result;
    for (const auto& entry : model::Names<E>::table) {
        bool wanted = true;
        for (const E value : left_out) wanted = wanted && value != entry.value;
        if (wanted) result.push_back(entry.name);
    }
    return result;
}

} // namespace rung::report

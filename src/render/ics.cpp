// SPDX-License-Identifier: MIT
// Events of whole days, not VTODO: every calendar program reads events, and some, Outlook for one, leave tasks out when
// they import a file. They do not block time, and the time stamp is the start of the plan, so that the same call gives
// the same bytes.
#include "formats.hpp"
#include "rung/text/text.hpp"
#include "style.hpp"

namespace rung::render {

namespace {

using report::Checklist;

constexpr std::size_t longest_line = 75; // octets, without the line end (RFC 5545, 3.1)

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// A content line, folded: what follows a line end and a blank belongs to the same line. No character is cut.
std::string folded(std::string_view line) {
    std::string result;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 1 && continues_character(line[end])) --end;
        result.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1;
    }
    return result.append(line).append("\r\n");
}

// A value of the type TEXT (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text::clean(text, text::Clean::replace)) {
        if (c == '\\' || c == ';' || c == ',') result += '\\';
        result += c;
    }
    return result;
}

// "20261123"
std::string basic(model::Date date) {
    std::string text = date.text();
    std::erase(text, '-');
    return text;
}

std::string event_of(const Checklist::Entry& entry, const Checklist& list) {
    std::vector<std::string> details;
    for (const std::string& detail : entry.details) details.push_back(escaped(detail));
    std::string result = folded("BEGIN:VEVENT");
    result += folded("UID:" + escaped(entry.key + '.' + list.key) + "@rung");
    result += folded("DTSTAMP:" + basic(*list.start) + "T000000Z");
    result += folded("DTSTART;VALUE=DATE:" + basic(*entry.begin));
    // The first day that is no longer part of it; without it the event is of one day.
    if (*entry.due > *entry.begin) result += folded("DTEND;VALUE=DATE:" + basic(*entry.due));
    result += folded("SUMMARY:" + escaped(entry.text));
    if (!details.empty()) result += folded("DESCRIPTION:" + joined(details, "\\n"));
    result += folded("TRANSP:TRANSPARENT");
    return result + folded("END:VEVENT");
}

} // namespace

std::string write_ics(const report::Report& report, const Style&) {
    const auto* list = std::get_if<Checklist>(&report.view);
    if (list == nullptr || !list->start) return "";
    std::string events;
    for (const Checklist::Entry& entry : list->entries)
        if (entry.begin && entry.due) events += event_of(entry, *list);
    if (events.empty()) return ""; // a calendar must hold something
    return folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") + folded("PRODID:-//rung//career atlas//EN") +
           folded("X-WR-CALNAME:" + escaped(list->title)) + events + folded("END:VCALENDAR");
}

} // namespace rung::render

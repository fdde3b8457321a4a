// SPDX-License-Identifier: MIT
// The fields of packs, sources, regions, families, occupations and skills, and of the parts that many things share.
#pragma once

#include "object.hpp"

namespace rung::load {

// A phrase or sentence with its places, where these are fields of the thing itself.
template <class O> void cited_fields(O& o, model::Cited& cited, Text text = {}) {
    o.required("text", cited.text, TextOrNull{text});
    o.required("from", cited.from, PlacesForm{});
}

// The same as an object of its own.
struct CitedForm {
    using Value = model::Cited;
    Text text = {};

    bool read(Reader& in, const Node& node, model::Cited& out) const {
        if (node.kind != NodeKind::object) return in.wrong_type("an object with text and from", node);
        ObjectReader o(in, node);
        cited_fields(o, out, text);
        o.finish();
        return true;
    }
    Node schema() const {
        ObjectSchema o;
        model::Cited cited;
        cited_fields(o, cited, text);
        return o.take();
    }
};

constexpr Text an_item{.kind = TextKind::item};
constexpr Text a_phrase{.kind = TextKind::phrase};

// "sklearn" or { "text": "Go", "common": true }
struct AliasForm {
    using Value = model::Alias;
    bool read(Reader& in, const Node& node, model::Alias& out) const;
    Node schema() const;
};

// "python" or "linear-algebra:aware"
struct NeedForm {
    using Value = model::Need;
    bool read(Reader& in, const Node& node, model::Need& out) const;
    Node schema() const;
};

// [low, likely, high]
struct HoursForm {
    using Value = model::Hours;
    bool read(Reader& in, const Node& node, model::Hours& out) const;
    Node schema() const;
};

template <class O> void fields(O& o, model::PackHead& pack) {
    o.required("id", pack.id, pack_id);
    o.required("version", pack.version, Text{});
    o.required("schema", pack.schema, Whole<int>{.least = 1, .most = 1});
    o.required("title", pack.title, Text{});
}

template <class O> void fields(O& o, model::Source& source) {
    o.required("id", source.id, own_id);
    o.required("title", source.title, Text{});
    o.required("kind", source.kind, Word<model::SourceKind>{});
    o.optional("publisher", source.publisher, Text{});
    o.optional("file", source.file, Text{});
    o.optional("year", source.year, a_year);
    o.optional("licence", source.licence, Text{});
    o.optional("attribution", source.attribution, Text{});
    o.optional("url", source.url, url);
    o.optional("note", source.note, Text{});
    o.optional("retrieved", source.retrieved, date);
}

template <class O> void fields(O& o, model::Region& region) {
    o.required("id", region.id, own_id);
    o.required("name", region.name, Text{});
    o.optional("parent", region.parent, reference);
    o.required("currency", region.currency, currency);
    o.optional("aliases", region.aliases, List<Text>{an_item});
}

template <class O> void fields(O& o, model::Family& family) {
    o.required("id", family.id, own_id);
    o.required("title", family.title, Text{});
}

template <class O> void fields(O& o, model::Technology& technology) {
    o.required("name", technology.name, an_item);
    o.optional("hot", technology.hot, Flag{});
    o.optional("in_demand", technology.in_demand, Flag{});
}

template <class O> void fields(O& o, model::Occupation& occupation) {
    o.required("id", occupation.id, occupation_id);
    o.required("title", occupation.title, Text{});
    o.required("source", occupation.source, reference);
    o.optional("technologies", occupation.technologies, List<Object<model::Technology>>{});
}

template <class O> void fields(O& o, model::Resource& resource) {
    o.required("name", resource.name, Text{});
    o.required("provider", resource.provider, Text{});
    o.required("kind", resource.kind, Word<model::ResourceKind>{});
    o.optional("url", resource.url, url);
}

template <class O> void fields(O& o, model::Near& near) {
    o.required("skill", near.skill, reference);
    o.required("weight", near.weight, Number{.above = 0, .below = 1});
}

template <class O> void fields(O& o, model::Skill& skill) {
    o.required("id", skill.id, own_id);
    o.required("title", skill.title, an_item);
    o.optional("aliases", skill.aliases, List<AliasForm>{});
    o.required("kind", skill.kind, Word<model::SkillKind>{});
    o.required("category", skill.category, an_item);
    o.required("summary", skill.summary, a_phrase);
    o.required_part("proficiency", [&](auto& part) {
        part.required("aware", skill.proficiency[0], Text{});
        part.required("working", skill.proficiency[1], Text{});
        part.required("skilled", skill.proficiency[2], Text{});
        part.required("expert", skill.proficiency[3], Text{});
    });
    o.optional("needs", skill.needs, List<NeedForm>{});
    o.required_part("hours", [&](auto& part) {
        part.required("aware", skill.hours[0], HoursForm{});
        part.required("working", skill.hours[1], HoursForm{});
        part.required("skilled", skill.hours[2], HoursForm{});
        part.required("expert", skill.hours[3], HoursForm{});
        part.required("from", skill.hours_from, PlacesForm{});
    });
    o.optional("resources", skill.resources, List<Object<model::Resource>>{});
    o.optional("near", skill.near, List<Object<model::Near>>{});
    o.required("from", skill.from, PlacesForm{});
}

} // namespace rung::load

// SPDX-License-Identifier: MIT
// What the documents name is found under its name, and what is shown then cites the line.
#include "../support/session.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace {

using nlohmann::json;

struct Named {
    const char* name;
    const char* place;
};

// One for each kind of thing in the documents, and for each group of skills several.
constexpr Named things[] = {
    // languages, frameworks, data, cloud
    {"Python", "s0:74"},
    {"Java", "s1:23"},
    {"Scala", "s4:59"},
    {"C++", "s2:15"},
    {"R", "s1:21"},
    {"SQL", "s4:26"},
    {"JavaScript", "s1:24"},
    {"TypeScript", "s3:154"},
    {"TensorFlow", "s3:174"},
    {"PyTorch", "s1:27"},
    {"Keras", "s3:100"},
    {"scikit-learn", "s4:25"},
    {"XGBoost", "s1:29"},
    {"LightGBM", "s1:29"},
    {"Hugging Face Transformers", "s1:30"},
    {"pandas", "s1:32"},
    {"NumPy", "s4:59"},
    {"Spark", "s3:76"},
    {"Dask", "s1:34"},
    {"Kafka", "s4:26"},
    {"ETL", "s1:36"},
    {"Hadoop", "s3:76"},
    {"distributed computing", "s2:18"},
    {"data pipelines", "s1:6"},
    {"AWS", "s0:82"},
    {"Azure", "s3:68"},
    {"Google Cloud", "s4:61"},
    {"SageMaker", "s4:27"},
    {"Docker", "s0:90"},
    {"Kubernetes", "s4:28"},
    {"Airflow", "s1:40"},
    {"MLflow", "s1:41"},
    {"Terraform", "s1:42"},
    {"Linux", "s2:16"},
    {"CUDA", "s2:17"},
    {"Heroku", "s4:61"},
    {"PostgreSQL", "s1:44"},
    {"MySQL", "s1:44"},
    {"MongoDB", "s1:45"},
    {"NoSQL", "s1:45"},
    {"Redis", "s1:46"},
    {"data lakes", "s1:47"},
    {"vector databases", "s1:48"},
    // practice
    {"MLOps", "s4:28"},
    {"Git", "s3:75"},
    {"CI/CD", "s1:51"},
    {"Jenkins", "s4:28"},
    {"GitLab CI", "s4:28"},
    {"monitoring", "s1:53"},
    {"logging", "s1:53"},
    {"A/B testing", "s1:54"},
    {"automated retraining", "s0:82"},
    {"infrastructure as code", "s4:28"},
    {"observability", "s4:86"},
    {"shadow deployment", "s3:241"},
    {"rollback", "s3:242"},
    {"experiment tracking", "s1:41"},
    {"DevOps", "s0:82"},
    {"Flask", "s0:90"},
    {"FastAPI", "s4:61"},
    {"REST", "s4:61"},
    {"Tableau", "s3:77"},
    {"Matplotlib", "s3:77"},
    {"data visualisation", "s3:11"},
    {"data structures", "s0:37"},
    {"algorithms", "s4:29"},
    {"OOP", "s1:114"},
    {"system design", "s4:29"},
    {"computer architecture", "s3:10"},
    {"static analysis", "s3:236"},
    {"code review", "s3:82"},
    {"application security", "s3:238"},
    // mathematics and machine learning
    {"linear algebra", "s2:23"},
    {"calculus", "s3:53"},
    {"probability", "s2:24"},
    {"statistics", "s1:115"},
    {"optimisation", "s2:26"},
    {"matrix operations", "s2:27"},
    {"model evaluation", "s3:34"},
    {"feature engineering", "s1:6"},
    {"supervised learning", "s1:116"},
    {"unsupervised learning", "s1:116"},
    {"neural networks", "s2:30"},
    {"CNN", "s1:119"},
    {"RNN", "s1:119"},
    {"transformers", "s1:119"},
    {"deep learning", "s2:34"},
    {"NLP", "s2:31"},
    {"reinforcement learning", "s2:32"},
    {"computer vision", "s2:33"},
    {"LLM", "s1:130"},
    {"explainable AI", "s3:127"},
    {"edge AI", "s1:131"},
    {"IoT", "s3:127"},
    {"AutoML", "s2:123"},
    {"federated learning", "s1:133"},
    {"quantum machine learning", "s1:134"},
    {"multimodal AI", "s1:139"},
    {"recommendation systems", "s4:47"},
    {"responsible AI", "s1:137"},
    {"data privacy", "s1:158"},
    {"generative AI", "s4:87"},
    {"agentic AI", "s4:80"},
    // soft skills
    {"communication", "s3:189"},
    {"teamwork", "s3:192"},
    {"time management", "s3:198"},
    {"adaptability", "s3:204"},
    {"strategic thinking", "s3:207"},
    {"public speaking", "s3:216"},
    {"business acumen", "s4:34"},
    // the rest of the checklist
    {"Netflix", "s1:82"},
    {"JPMorgan Chase", "s3:169"},
    {"Athenahealth", "s3:170"},
    {"Waymo", "s3:171"},
    {"Moveworks", "s4:80"},
    {"Preply", "s4:86"},
    {"Kaggle", "s1:117"},
    {"Harvard CS109", "s1:109"},
    {"fast.ai", "s1:111"},
    {"Udacity", "s1:110"},
    {"alert fatigue", "s3:269"},
    {"long-tail bugs", "s3:268"},
    {"data drift", "s3:258"},
    {"remote or hybrid", "s1:79"},
    {"start-ups", "s0:41"},
    {"ML architect", "s2:77"},
    {"AI director", "s2:78"},
    {"genomics", "s1:92"},
    {"credit scoring", "s1:86"},
    {"Los Angeles", "s3:136"},
};

bool shows(const std::string& id, const std::string& place) {
    const test::Result shown = test::rung({"show", id, "--json"});
    if (shown.exit != 0) return false;
    for (const auto& row : json::parse(shown.output))
        for (const auto& source : row["sources"]) {
            auto cited = source.get<std::string>();
            if (cited == place ||
                (cited.size() == place.size() + 1 && cited.starts_with(place) && std::isalpha(cited.back()) != 0))
                return true;
        }
    return false;
}

// The first hits, and for a skill the role that the documents are about: it is the one whose requirement cites the
// line.
std::vector<std::string> places_to_look(const std::string& name) {
    const test::Result found = test::rung({"search", name, "--json", "-n", "5"});
    REQUIRE(found.exit == 0);
    std::vector<std::string> ids;
    for (const auto& hit : json::parse(found.output)) {
        const auto id = hit["id"].get<std::string>();
        ids.push_back(id);
        if (hit["kind"] == "skill") ids.push_back("ml-engineer." + id.substr(0, id.find('.')));
    }
    return ids;
}

} // namespace

TEST_CASE("What the documents name is found under its name, with its line") {
    for (const Named& thing : things) {
        INFO(thing.name << " " << thing.place);
        const auto ids = places_to_look(thing.name);
        CHECK(std::ranges::any_of(ids, [&](const std::string& id) { return shows(id, thing.place); }));
    }
}

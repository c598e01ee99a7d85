package org.homeward.demo.wire;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What somebody fills in and sends: members of a JSON object, in the order in which they were written.
public final class Form {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode members = JSON.createObjectNode();

    private Form() {}

    /// A form with nothing to fill in.
    public static Form empty() {
        return new Form();
    }

    /// A form with its first member.
    public static Form of(String member, String value) {
        return new Form().with(member, value);
    }

    public Form with(String member, String value) {
        members.put(member, value);
        return this;
    }

    public Form with(String member, long value) {
        members.put(member, value);
        return this;
    }

    public Form with(String member, boolean value) {
        members.put(member, value);
        return this;
    }

    public Form with(String member, Form value) {
        members.set(member, value.members);
        return this;
    }

    public Form with(String member, JsonNode value) {
        members.set(member, value);
        return this;
    }

    /// A member with a list of words.
    public Form withWords(String member, Collection<String> words) {
        var array = members.putArray(member);
        words.forEach(array::add);
        return this;
    }

    /// A member with a list of forms.
    public Form withForms(String member, Collection<Form> forms) {
        var array = members.putArray(member);
        forms.forEach(form -> array.add(form.members));
        return this;
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(members);
    }

    @Override
    public String toString() {
        return members.toString();
    }
}

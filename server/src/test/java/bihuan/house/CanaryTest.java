package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.assignments.Worklists;
import bihuan.attachments.Attachments;
import bihuan.house.WrongInputs.Operation;
import bihuan.identity.TestGovernment;
import bihuan.issues.Channel;
import bihuan.issues.ContactPerson;
import bihuan.issues.Conversations;
import bihuan.issues.Issues;
import bihuan.issues.Merges;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.Seals;
import bihuan.issues.Triage;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Words that sing when they get where they do not belong (A4, C6, I1): every operation of the described interface is called by everybody,
 * with the ids of everything there is, and no answer contains a word that this caller must not read.
 */
@BihuanTest
class CanaryTest {
    /** Of the identity of a sealed issue: nobody reads it without leave. */
    private static final List<String> SEALED = List.of("金丝雀甲", "13911110001", "金丝雀乙");
    /** Of an issue of department A. */
    private static final List<String> OF_A = List.of("金丝雀丙", "金丝雀丁", "金丝雀戊", "金丝雀己");
    /** Contact of the same: of those who see the issue, auditors and leaders do not call. */
    private static final String PHONE = "13911110002";
    /** An internal note on it. */
    private static final String NOTE = "金丝雀庚";
    /** Of another reporter, whose issue was merged into it. */
    private static final List<String> OF_VOICE = List.of("金丝雀辛", "13911110003");

    private static final List<String> SEARCHES = List.of("金丝雀", "丝雀", "139111", "金丝雀丙");

    @Autowired
    MockMvc web;

    @Autowired
    Issues issues;

    @Autowired
    Triage triage;

    @Autowired
    Merges merges;

    @Autowired
    Seals seals;

    @Autowired
    Conversations conversations;

    @Autowired
    Handling handling;

    @Autowired
    Worklists worklists;

    @Autowired
    Attachments attachments;

    @Autowired
    Ledger ledger;

    private final TestGovernment city = TestGovernment.found();
    private final TestGovernment elsewhere = TestGovernment.found();
    private final EnterpriseId enterprise = EnterpriseId.next();
    private final EnterpriseId other = EnterpriseId.next();
    private final WrongInputs inputs =
            new WrongInputs(Sources.read(Sources.ROOT.resolve("docs/openapi.json")), new Random(1));
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    @BeforeEach
    void plant() throws IOException {
        Caller dispatcher = city.caller(Role.DISPATCHER);
        Caller officer = city.caller(Role.UNIT_OFFICER);
        Receipt sealed = issues.register(
                Caller.anonymous(city.jurisdiction()),
                Registration.of(Channel.WEB, null, "我是金丝雀甲食品有限公司的金丝雀乙，电话13911110001，被反复检查。")
                        .from(null, "金丝雀甲食品有限公司")
                        .withContact(new ContactPerson("金丝雀乙", "13911110001"))
                        .sealed(true));
        seals.screen(dispatcher, sealed.number(), new Seals.Confirmation(List.of(), List.of()));
        dispatch(dispatcher, sealed);

        AttachmentId file = attachments
                .store(
                        city.jurisdiction(),
                        "金丝雀戊.txt",
                        new ByteArrayInputStream("金丝雀己".getBytes(StandardCharsets.UTF_8)),
                        null,
                        city.caller(enterprise).actor())
                .id();
        Receipt ofA = issues.register(
                city.caller(enterprise),
                Registration.of(Channel.WEB, null, "金丝雀丙一直没有办下来。")
                        .withContact(new ContactPerson(null, PHONE))
                        .withAttachments(List.of(file), null));
        AssignmentId part = dispatch(dispatcher, ofA);
        handling.contact(officer, part, new Handling.Contact(ContactWay.PHONE, "金丝雀丁说了情况"), null);
        conversations.note(officer, ofA.number(), NOTE + "，内部看法");

        Receipt voice = issues.register(
                city.caller(other),
                Registration.of(Channel.WEB, null, "金丝雀辛也没有办下来。").withContact(new ContactPerson(null, "13911110003")));
        merges.merge(dispatcher, voice.number(), ofA.number());
        ledger.sealNow();

        List<Receipt> all = List.of(sealed, ofA, voice);
        known.put("number", all.stream().map(it -> it.number().value()).toList());
        List<String> ids = new ArrayList<>(
                all.stream().map(it -> it.id().value().toString()).toList());
        ids.addAll(List.of(
                part.value().toString(),
                file.value().toString(),
                enterprise.value().toString(),
                other.value().toString()));
        ids.addAll(ledger.entries(city.jurisdiction(), "matter:" + ofA.id().value(), 3, null).items().stream()
                .map(it -> it.id().value().toString())
                .toList());
        known.put("", ids);
    }

    private AssignmentId dispatch(Caller dispatcher, Receipt receipt) {
        triage.accept(dispatcher, receipt.number(), "0101", null, null);
        triage.dispatch(
                dispatcher, receipt.number(), new Dispatch(city.departmentA(), List.of(), "0101", null, null), null);
        return worklists.matter(dispatcher, receipt.id()).parts().getFirst().id();
    }

    @Test
    void areReadByNobodyWhoMustNot() {
        Map<String, List<String>> songs = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (role != Role.ENTERPRISE) {
                List<String> forbidden = new ArrayList<>(SEALED);
                if (role == Role.ADMINISTRATOR || role == Role.SECURITY_ADMINISTRATOR) {
                    forbidden.addAll(OF_A);
                    forbidden.addAll(OF_VOICE);
                    forbidden.add(NOTE);
                    forbidden.add(PHONE);
                }
                listen(role + " of the city", city.as(role), forbidden, songs);
            }
            listen(role + " of another city", elsewhere.as(role), everything(), songs);
        }
        listen("officer of B", city.as(Role.UNIT_OFFICER, city.departmentB()), everything(), songs);
        listen("leader of the county", city.as(Role.UNIT_LEADER, city.county()), everything(), songs);
        listen("a strange enterprise", city.as(city.enterpriseAccount(EnterpriseId.next())), everything(), songs);
        List<String> notOfTheReporter = new ArrayList<>(SEALED);
        notOfTheReporter.addAll(OF_VOICE);
        notOfTheReporter.add(NOTE);
        notOfTheReporter.add("金丝雀丁");
        listen("the enterprise itself", city.as(city.enterpriseAccount(enterprise)), notOfTheReporter, songs);
        List<String> notOfTheVoice = new ArrayList<>(everything());
        notOfTheVoice.removeAll(OF_VOICE);
        listen("the voice", city.as(city.enterpriseAccount(other)), notOfTheVoice, songs);
        listen("somebody without an account", it -> it, everything(), songs);
        assertThat(songs).isEmpty();
    }

    private static List<String> everything() {
        List<String> all = new ArrayList<>(SEALED);
        all.addAll(OF_A);
        all.addAll(OF_VOICE);
        all.add(NOTE);
        all.add(PHONE);
        return all;
    }

    @Test
    void doSingWhereTheyMayBeRead() {
        Map<String, List<String>> songs = new LinkedHashMap<>();
        listen("officer of A", city.as(Role.UNIT_OFFICER), List.of("金丝雀丙", "金丝雀丁", NOTE), songs);
        assertThat(songs.keySet()).anyMatch(it -> it.contains("/api/issues/{number}"));
        assertThat(songs.keySet()).anyMatch(it -> it.contains("/api/matters/{id}"));
        assertThat(songs.values().stream().flatMap(List::stream).distinct()).hasSize(3);
    }

    private void listen(String who, RequestPostProcessor as, List<String> forbidden, Map<String, List<String>> songs) {
        for (Operation operation : inputs.operations()) {
            boolean reads =
                    operation.method().equals("GET") && !operation.path().equals("/api/events");
            if (reads || operation.path().endsWith("/similar")) {
                addresses(operation).forEach(address -> {
                    List<String> heard = forbidden.stream()
                            .filter(answer(operation, address, as)::contains)
                            .toList();
                    if (!heard.isEmpty()) {
                        songs.computeIfAbsent(who + ": " + operation, key -> new ArrayList<>())
                                .addAll(heard);
                    }
                });
            }
        }
    }

    /** With each id that there is, and each search. */
    private List<String> addresses(Operation operation) {
        List<String> addresses = new ArrayList<>();
        List<String> names = operation.parameters("path");
        if (names.isEmpty()) {
            addresses.add(operation.path());
        } else {
            List<String> values = names.contains("number") ? known.get("number") : known.get("");
            for (String value : values) {
                String path = operation.path();
                for (String name : names) {
                    path = path.replace("{" + name + "}", value);
                }
                addresses.add(path);
            }
        }
        new TreeSet<>(operation.parameters("query"))
                .stream()
                        .filter(List.of("q", "text", "name", "phone", "subject")::contains)
                        .forEach(name -> SEARCHES.forEach(search -> addresses.add(addresses.getFirst() + "?" + name
                                + "=" + java.net.URLEncoder.encode(search, StandardCharsets.UTF_8))));
        return addresses;
    }

    private String answer(Operation operation, String address, RequestPostProcessor as) {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(operation.method()), URI.create(address))
                .with(as);
        if (operation.method().equals("POST")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"金丝雀丙一直没有办下来\"}");
        }
        try {
            MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
            return response.getContentAsString(StandardCharsets.UTF_8)
                    + response.getHeaderNames().stream()
                            .map(response::getHeaders)
                            .toList();
        } catch (Exception e) {
            return String.valueOf(e);
        }
    }
}

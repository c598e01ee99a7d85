package org.homeward.node.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Ten wrong passwords rest an account for 15 minutes")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInLimitTest {

    private Instant now = Instant.parse("2026-11-19T09:00:00Z");
    private final SignInLimit limit = new SignInLimit(() -> now);

    @Test
    void nine_wrong_passwords_leave_a_tenth_try_and_ten_do_not() {
        fail(9);
        assertThat(limit.mayTry("clerk")).isTrue();
        fail(1);
        assertThat(limit.mayTry("clerk")).isFalse();
        assertThat(limit.mayTry("another")).isTrue();
    }

    @Test
    void after_the_rest_it_may_be_tried_again_and_a_second_before_not() {
        fail(10);
        now = now.plus(SignInLimit.REST).minusSeconds(1);
        assertThat(limit.mayTry("clerk")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.mayTry("clerk")).isTrue();
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before() {
        fail(9);
        limit.succeeded("clerk");
        fail(9);

        assertThat(limit.mayTry("clerk")).isTrue();
    }

    @Test
    void a_hundred_wrong_passwords_from_one_address_rest_the_address_whatever_the_accounts_are() {
        for (int time = 1; time < SignInLimit.FAILURES_FROM_MAX; time++) {
            limit.failedFrom("203.0.113.7");
        }
        assertThat(limit.mayTryFrom("203.0.113.7")).isTrue();
        limit.failedFrom("203.0.113.7");

        assertThat(limit.mayTryFrom("203.0.113.7")).isFalse();
        assertThat(limit.mayTryFrom("203.0.113.8")).isTrue();
    }

    @Test
    void what_failed_a_quarter_of_an_hour_ago_is_forgotten() {
        fail(9);
        now = now.plus(SignInLimit.REST).plusSeconds(1);
        fail(9);

        assertThat(limit.mayTry("clerk")).isTrue();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            limit.failed("clerk");
        }
    }
}

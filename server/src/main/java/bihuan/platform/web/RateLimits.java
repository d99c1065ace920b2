package bihuan.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is too much, for each node. Whoever is signed in is counted by his account, anybody else by his address: an industrial park
 * may stand behind one address, so these are generous; what an attacker would try a million times is not.
 *
 * @param enabled off only for measurements on a machine of one's own
 * @param accountPerMinute requests of an account
 * @param addressPerMinute requests of an address without an account
 * @param raisedPerHour problems raised from an address without an account
 * @param missesPerHour wrong follow-up codes, unknown numbers and wrong links of surveys from one address
 * @param missesOfIssuePerHour wrong follow-up codes for one issue, from anywhere
 * @param addresses how many addresses, accounts and issues are remembered at most
 */
@ConfigurationProperties("bihuan.limits")
record RateLimits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1200") int accountPerMinute,
        @DefaultValue("600") int addressPerMinute,
        @DefaultValue("60") int raisedPerHour,
        @DefaultValue("30") int missesPerHour,
        @DefaultValue("20") int missesOfIssuePerHour,
        @DefaultValue("100000") int addresses) {}

package bihuan.attachments.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in ({@code bihuan.attachments.*}).
 *
 * @param perFile the largest file of somebody with an account
 * @param perFileWithoutAccount the largest file of somebody without one
 * @param waitingWithoutAccount how much people without an account may have uploaded, together and per jurisdiction, that is not
 *     bound yet
 * @param keepUnbound how long a file may stay unbound
 */
@ConfigurationProperties("bihuan.attachments")
record AttachmentLimits(
        @DefaultValue("20MB") DataSize perFile,
        @DefaultValue("10MB") DataSize perFileWithoutAccount,
        @DefaultValue("2GB") DataSize waitingWithoutAccount,
        @DefaultValue("48h") Duration keepUnbound) {}

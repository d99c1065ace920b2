package bihuan.indicators.web;

import bihuan.indicators.IndicatorsRefusal;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files in and out. */
final class Files {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_MEGABYTES = 32;
    private static final int LONGEST_NAME = 200;

    private Files() {}

    static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refusal.of(IndicatorsRefusal.FILE_MISSING).at("/file");
        }
        if (file.getSize() > MOST_MEGABYTES * 1024L * 1024L) {
            throw Refusal.of(IndicatorsRefusal.FILE_TOO_LARGE).at("/file").with("most", MOST_MEGABYTES);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        String clean = name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    static ResponseEntity<byte[]> xlsx(String name, byte[] content) {
        return attachment(name + ".xlsx", XLSX, content);
    }

    static ResponseEntity<byte[]> attachment(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}

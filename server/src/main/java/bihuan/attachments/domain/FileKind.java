package bihuan.attachments.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that are kept: extensions, and what their content looks like to Tika. */
public enum FileKind {
    PDF(Container.NONE, "application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    DOCX(
            Container.ZIP,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            Kinds.ZIPS),
    XLSX(
            Container.ZIP,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of("xlsx"),
            Kinds.ZIPS),
    PPTX(
            Container.ZIP,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("pptx"),
            Kinds.ZIPS),
    /** 版式文件, GB/T 33190. */
    OFD(Container.ZIP, "application/ofd", Set.of("ofd"), Kinds.ZIPS),
    DOC(Container.OLE, "application/msword", Set.of("doc", "wps"), Kinds.OLES),
    XLS(Container.OLE, "application/vnd.ms-excel", Set.of("xls", "et"), Kinds.OLES),
    JPEG(Container.NONE, "image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
    PNG(Container.NONE, "image/png", Set.of("png"), Set.of("image/png")),
    WEBP(Container.NONE, "image/webp", Set.of("webp"), Set.of("image/webp")),
    HEIC(Container.NONE, "image/heic", Set.of("heic", "heif"), Set.of("image/heic", "image/heif")),
    MP4(
            Container.NONE,
            "video/mp4",
            Set.of("mp4"),
            Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime")),
    M4A(Container.NONE, "audio/mp4", Set.of("m4a"), Set.of("audio/mp4", "application/mp4", "video/mp4")),
    MP3(Container.NONE, "audio/mpeg", Set.of("mp3"), Set.of("audio/mpeg")),
    TEXT(Container.TEXT, "text/plain", Set.of("txt"), Kinds.TEXTS),
    CSV(Container.TEXT, "text/csv", Set.of("csv"), Kinds.TEXTS);

    /** What has to be looked into besides the first bytes. */
    enum Container {
        NONE,
        ZIP,
        OLE,
        TEXT
    }

    private final Container container;
    private final String mediaType;
    private final Set<String> extensions;
    private final Set<String> detected;

    FileKind(Container container, String mediaType, Set<String> extensions, Set<String> detected) {
        this.container = container;
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.detected = detected;
    }

    public static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** All extensions, for a message. */
    public static String allowed() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream().sorted())
                .collect(Collectors.joining(", "));
    }

    public String mediaType() {
        return mediaType;
    }

    Container container() {
        return container;
    }

    boolean looksLike(String detectedType) {
        return detected.contains(detectedType);
    }

    /** Names that at least one entry of the archive, or stream of the compound file, begins with. */
    List<String> inside() {
        return switch (this) {
            case DOCX -> List.of("word/");
            case XLSX -> List.of("xl/");
            case PPTX -> List.of("ppt/");
            case OFD -> List.of("OFD.xml");
            case DOC -> List.of("WordDocument");
            case XLS -> List.of("Workbook", "Book");
            default -> List.of();
        };
    }

    private static final class Kinds {
        static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");
        /** Tika takes GB 18030 for unknown bytes; the sniffer then decodes it. */
        static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/octet-stream");

        static final Set<String> OLES = Set.of("application/x-tika-msoffice");
    }
}

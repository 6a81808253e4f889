import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Answers every connection with a name: java Server.java PORT NAME */
final class Server {
    private static final int BACKLOG = 50;

    public static void main(String[] arguments) throws Exception {
        var name = arguments[1].getBytes(StandardCharsets.US_ASCII);
        try (var listener = new ServerSocket(Integer.parseInt(arguments[0]), BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (var connection = listener.accept()) {
                    connection.getOutputStream().write(name);
                }
            }
        }
    }
}

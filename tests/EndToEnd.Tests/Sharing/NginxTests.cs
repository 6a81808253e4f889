namespace EndToEnd.Tests.Sharing;

/// <summary>Two masters, each with a worker that inherits the listening socket.</summary>
public sealed class NginxTests : SharingTests
{
    private protected override string Request => "GET / HTTP/1.0\r\n\r\n";

    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment)
    {
        var prefix = Directory.CreateDirectory(TestDirectory[name]).FullName;
        var configuration = Path.Combine(prefix, "nginx.conf");
        File.WriteAllText(configuration, Configuration(port, name));
        return ServerProcess.Start(
            RequiredProgram.Find("nginx"), ["-p", prefix, "-c", configuration, "-e", "stderr"], environment);
    }

    /// <summary>A server whose files all lie in its own directory, so that it need not run as root.</summary>
    internal static string Configuration(int port, string name) => $$"""
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          server {
            listen 127.0.0.1:{{port}};
            location / { return 200 {{name}}; }
          }
        }
        """;
}

using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Opened;

/// <summary>A logger of TLS keys in Python, whose module ssl opens libssl for itself alone.</summary>
public sealed class KeyLogTests : IDisposable
{
    private const string Hooks = """
        using System.Runtime.InteropServices;

        internal static unsafe partial class KeyLog
        {
            [Intercept("SSL_CTX_new"{0})]
            private static partial void* Create(void* method)
            {
                var context = Next.Create(method);
                var log = (delegate* unmanaged<void*, delegate* unmanaged<void*, byte*, void>, void>)Symbol.Find("SSL_CTX_set_keylog_callback"u8, "libssl.so.3"u8);
                if (context != null && log != null)
                {
                    log(context, &Write);
                }

                return context;
            }

            [UnmanagedCallersOnly]
            private static void Write(void* connection, byte* line) =>
                Log.Line($"{MemoryMarshal.CreateReadOnlySpanFromNullTerminated(line).Slice(0, 13)}");
        }
        """;

    // Both ends in one process, without a certificate.
    private const string Handshake = """
        import ssl
        a, b, c, d = (ssl.MemoryBIO() for _ in range(4))
        def end(protocol, i, o, server):
            context = ssl.SSLContext(protocol)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            context.set_ciphers("aNULL:@SECLEVEL=0")
            return context.wrap_bio(i, o, server_side=server)
        client, server = end(ssl.PROTOCOL_TLS_CLIENT, a, b, False), end(ssl.PROTOCOL_TLS_SERVER, b, a, True)
        for _ in range(4):
            for side in client, server:
                try: side.do_handshake()
                except ssl.SSLWantReadError: pass
        print(client.version())
        """;

    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("")]
    [InlineData(", Library = \"libssl.so.3\"")]
    [InlineData(", Library = \"libssl.so.9\"")]
    public void It_sees_the_keys_and_Python_works(string hint)
    {
        var build = new TaskBuild().WithHooks(Hooks.Replace("{0}", hint, StringComparison.Ordinal));
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);

        var run = ProgramRun.Of(
            RequiredProgram.Find("python3"), ["-c", Handshake], new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] });

        Assert.Equal((0, "TLSv1.2\n"), (run.ExitCode, run.Output));
        Assert.Contains("CLIENT_RANDOM", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("ENOSYS", run.Errors, StringComparison.Ordinal);
    }
}

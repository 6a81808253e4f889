namespace Hooks.Build.Tests.Variadic;

/// <summary>Hooks of libc's variadic functions that pass every call on, and say so where <c>SHOW_CALLS</c> is set.</summary>
internal static class PassingHooks
{
    /// <summary>The functions, the function that each passes its list on to, what it returns and its parameters.</summary>
    private static readonly (string Symbol, string Next, string Result, string Parameters)[] s_functions =
    [
        ("printf", "Vprintf", "int", "byte* format"),
        ("fprintf", "Vfprintf", "int", "void* stream, byte* format"),
        ("dprintf", "Vdprintf", "int", "int fd, byte* format"),
        ("sprintf", "Vsprintf", "int", "byte* text, byte* format"),
        ("snprintf", "Vsnprintf", "int", "byte* text, nuint size, byte* format"),
        ("asprintf", "Vasprintf", "int", "byte** text, byte* format"),
        ("wprintf", "Vwprintf", "int", "int* format"),
        ("swprintf", "Vswprintf", "int", "int* text, nuint size, int* format"),
        ("__printf_chk", "VprintfChk", "int", "int flag, byte* format"),
        ("__fprintf_chk", "VfprintfChk", "int", "void* stream, int flag, byte* format"),
        ("__dprintf_chk", "VdprintfChk", "int", "int fd, int flag, byte* format"),
        ("__sprintf_chk", "VsprintfChk", "int", "byte* text, int flag, nuint length, byte* format"),
        ("__snprintf_chk", "VsnprintfChk", "int", "byte* text, nuint size, int flag, nuint length, byte* format"),
        ("__asprintf_chk", "VasprintfChk", "int", "byte** text, int flag, byte* format"),
        ("__swprintf_chk", "VswprintfChk", "int", "int* text, nuint size, int flag, nuint length, int* format"),
        ("scanf", "Vscanf", "int", "byte* format"),
        ("sscanf", "Vsscanf", "int", "byte* text, byte* format"),
        ("fscanf", "Vfscanf", "int", "void* stream, byte* format"),
        ("__isoc99_sscanf", "Isoc99Vsscanf", "int", "byte* text, byte* format"),
        ("__isoc99_fscanf", "Isoc99Vfscanf", "int", "void* stream, byte* format"),
        ("__isoc23_sscanf", "Isoc23Vsscanf", "int", "byte* text, byte* format"),
        ("syslog", "Vsyslog", "void", "int priority, byte* format"),
        ("__syslog_chk", "VsyslogChk", "void", "int priority, int flag, byte* format"),
        ("warn", "Vwarn", "void", "byte* format"),
        ("warnx", "Vwarnx", "void", "byte* format"),
        ("err", "Verr", "void", "int status, byte* format"),
        ("errx", "Verrx", "void", "int status, byte* format"),
    ];

    /// <summary>Besides those of the table: functions for which there is none that takes a list, and functions with a known number
    /// of arguments.</summary>
    public static string Source => $$"""
        using System.Runtime.InteropServices;
        internal static unsafe partial class H
        {
            private static bool s_shows;
            [HookInitializer] internal static void Begin() => s_shows = Env.TryGet("SHOW_CALLS"u8, out var value) && value.Length != 0;
            private static void Show(System.ReadOnlySpan<byte> symbol) { if (s_shows) { Log.Line($"call of {symbol}"); } }

            {{string.Concat(s_functions.Select(static function => $$"""
                [Intercept("{{function.Symbol}}")]
                private static partial {{function.Result}} H_{{function.Symbol}}({{function.Parameters}}, VaList arguments)
                {
                    Show("{{function.Symbol}}"u8);
                    {{(function.Result == "void" ? "" : "return ")}}Next.{{function.Next}}({{string.Join(", ", function.Parameters.Split(", ").Select(static parameter => parameter.Split(' ')[1]))}}, arguments);
                }

                """))}}
            [Intercept("vfprintf")]
            private static partial int Vfprintf(void* stream, byte* format, void* list)
            {
                Show("vfprintf"u8);
                return Next.Vfprintf(stream, format, list);
            }

            [Intercept("error")]
            private static partial void Error(int status, int number, byte* format, VaList arguments)
            {
                Show("error"u8);
                byte* text;
                if (vasprintf(&text, format, &arguments) >= 0)
                {
                    fflush(null);
                    Print(2, program_invocation_name(), text, number == 0 ? null : strerror(number));
                    free(text);
                }

                if (status != 0)
                {
                    exit(status);
                }
            }

            [Intercept("execl")]
            private static partial int Execl(byte* path, byte* argument, VaList arguments)
            {
                Show("execl"u8);
                var all = stackalloc byte*[256];
                var count = 0;
                for (var next = argument; next != null && count < 255; next = (byte*)arguments.ReadPointer())
                {
                    all[count++] = next;
                }

                all[count] = null;
                return execv(path, all);
            }

            [Intercept("open")]
            private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags, mode);

            [Intercept("ioctl")]
            private static partial int Ioctl(int fd, nuint request, void* argument) => Next.Ioctl(fd, request, argument);

            [Intercept("fcntl")]
            private static partial int Fcntl(int fd, int command, nint argument) => Next.Fcntl(fd, command, argument);

            private static void Print(int fd, byte* name, byte* text, byte* reason)
            {
                var words = stackalloc nint[] { (nint)name, (nint)text, (nint)reason };
                fixed (byte* format = reason == null ? "%s: %s\n"u8 : "%s: %s: %s\n"u8)
                {
                    var list = new VaList(new System.ReadOnlySpan<nint>(words, 3));
                    vdprintf(fd, format, &list);
                }
            }

            // error prints the name that the program was called by.
            private static byte* program_invocation_name() => *(byte**)dlsym(null, Name());
            private static byte* Name() { fixed (byte* name = "program_invocation_name"u8) { return name; } }
            [DllImport("libc")] private static extern void* dlsym(void* handle, byte* name);
            [DllImport("libc")] private static extern int vasprintf(byte** text, byte* format, void* list);
            [DllImport("libc")] private static extern byte* strerror(int number);
            [DllImport("libc")] private static extern int vdprintf(int fd, byte* format, void* list);
            [DllImport("libc")] private static extern int execv(byte* path, byte** arguments);
            [DllImport("libc")] private static extern int fflush(void* stream);
            [DllImport("libc")] private static extern void free(void* memory);
            [DllImport("libc")] private static extern void exit(int status);
        }
        """;
}

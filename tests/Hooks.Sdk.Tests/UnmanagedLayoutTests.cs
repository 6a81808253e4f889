using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hooks.Sdk.Compiling;
using Mono.Cecil;

namespace Hooks.Sdk.Tests;

/// <summary>Thread-static fields lie side by side: none may be larger than the room that it is given.</summary>
public sealed class UnmanagedLayoutTests
{
    private static readonly ModuleDefinition s_assembly = ModuleDefinition.ReadModule(typeof(UnmanagedLayoutTests).Assembly.Location);

    public static TheoryData<string> Fields =>
        [.. typeof(Kinds).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(static kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_value_has_the_size_that_the_runtime_gives_it_or_more(string name)
    {
        var actual = SizeOf(typeof(Kinds).GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.FieldType);

        var layout = Assert.NotNull(UnmanagedLayout.Of(Field(nameof(Kinds), name)));

        Assert.InRange(layout.Size, (ulong)actual, (ulong)actual * 3);
        Assert.Contains(layout.Alignment, (ulong[])[1, 2, 4, 8, 16]);
    }

    [Theory]
    [InlineData(nameof(References.Text))]
    [InlineData(nameof(References.Array))]
    [InlineData(nameof(References.Structure))]
    [InlineData(nameof(References.Nested))]
    [InlineData(nameof(References.Generic))]
    public void A_value_with_references_has_no_layout(string name) => Assert.Null(UnmanagedLayout.Of(Field(nameof(References), name)));

    /// <summary>A type may be in an assembly that is missing, or in a module beside its assembly.</summary>
    [Fact]
    public void A_type_that_is_not_found_has_no_layout()
    {
        foreach (var scope in (IMetadataScope[])[new AssemblyNameReference("NotThere", new Version(1, 0)), new ModuleReference("beside.netmodule")])
        {
            var missing = new TypeReference("Missing", "Structure", s_assembly, scope, valueType: true);
            var generic = new GenericInstanceType(new TypeReference("Missing", "Generic`1", s_assembly, scope, valueType: true));
            generic.GenericArguments.Add(s_assembly.TypeSystem.Int32);
            var holder = new GenericInstanceType(s_assembly.ImportReference(typeof(Generic<,>)));
            holder.GenericArguments.Add(missing);
            holder.GenericArguments.Add(s_assembly.TypeSystem.Int32);

            Assert.All((TypeReference[])[missing, generic, holder], static type => Assert.Null(UnmanagedLayout.Of(type)));
        }
    }

    private static TypeReference Field(string type, string name) => s_assembly
        .GetType($"{typeof(UnmanagedLayoutTests).FullName}/{type}").Fields.Single(field => field.Name == name).FieldType;

    private static int SizeOf(Type type) => type.IsPointer || type.IsFunctionPointer
        ? IntPtr.Size
        : (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

#pragma warning disable CS0169, CS0414, CS0649, CA1823, IDE0044, IDE0051, CA1805, CA2211, CA1812
    private static unsafe class Kinds
    {
        private static bool s_boolean;
        private static char s_character;
        private static sbyte s_signed;
        private static ushort s_short;
        private static int s_integer;
        private static float s_single;
        private static double s_double;
        private static nuint s_native;
        private static Int128 s_large;
        private static Half s_half;
        private static decimal s_decimal;
        private static DayOfWeek s_enumeration;
        private static ByteEnum s_byteEnumeration;
        private static void* s_pointer;
        private static delegate* unmanaged<int, int> s_function;
        private static Empty s_empty;
        private static Mixed s_mixed;
        private static Packed s_packed;
        private static Automatic s_automatic;
        private static Sized s_sized;
        private static Overlaid s_overlaid;
        private static Buffers s_buffers;
        private static Repeated s_repeated;
        private static RepeatedStructure s_repeatedStructure;
        private static Generic<byte, long> s_generic;
        private static Generic<Mixed, Generic<long, byte>> s_nestedGeneric;
        private static Outer<long> s_outer;
        private static (byte, long, byte, int, byte) s_tuple;
        private static int? s_nullable;
        private static DateTime s_time;
        private static Guid s_guid;
        private static Vector128<int> s_vector;
        private static Vector256<byte> s_largeVector;
        private static WithVector s_withVector;
        private static AutomaticOfStructures s_automaticOfStructures;
    }

    private static class References
    {
        public static string? Text;
        public static int[]? Array;
        public static Referring Structure;
        public static Generic<int, Referring> Nested;
        public static Generic<int, string> Generic;
    }

    private enum ByteEnum : byte { None }

    private struct Empty { }

    private struct Mixed { private byte _a; private long _b; private int _c; private byte _d; }

    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    private struct Packed { private byte _a; private long _b; private byte _c; }

    [StructLayout(LayoutKind.Auto)]
    private struct Automatic { private byte _a; private long _b; private byte _c; private int _d; private byte _e; }

    [StructLayout(LayoutKind.Auto)]
    private struct AutomaticOfStructures { private byte _a; private Packed _b; private byte _c; private Mixed _d; private Packed _e; private Int128 _f; }

    [StructLayout(LayoutKind.Sequential, Size = 100)]
    private struct Sized { private int _a; }

    [StructLayout(LayoutKind.Explicit)]
    private struct Overlaid { [FieldOffset(0)] private long _a; [FieldOffset(6)] private int _b; [FieldOffset(3)] private byte _c; }

    private unsafe struct Buffers { private fixed byte _a[7]; private fixed long _b[3]; private byte _c; }

    [InlineArray(7)]
    private struct Repeated { private short _a; }

    [InlineArray(3)]
    private struct RepeatedStructure { private Mixed _a; }

    private struct Generic<TFirst, TSecond> { private TFirst _a; private TSecond _b; private TFirst _c; private byte _d; }

    private struct Outer<T> { private Generic<byte, Generic<T, short>> _a; private byte _b; }

    private struct Referring { private int _a; private string _b; }

    private struct WithVector { private byte _a; private Vector128<long> _b; private byte _c; }
#pragma warning restore
}

using Hooks.Sdk.Compiling;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Tests;

/// <summary>Every integer division of an assembly is checked, and no other instruction is touched.</summary>
public class DivisionCheckTests
{
    private static readonly string s_framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <remarks>More ways to get at a divisor than a test could think of: .NET's own assemblies.</remarks>
    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("System.Linq")]
    [InlineData("System.Collections")]
    [InlineData("System.Runtime.Numerics")]
    [InlineData("System.Private.Xml")]
    [InlineData("System.Security.Cryptography")]
    [InlineData("System.Data.Common")]
    public void The_kind_of_every_divisor_can_be_told(string name)
    {
        using var inputs = new InputAssemblies(Directory.EnumerateFiles(s_framework, "*.dll"));
        using var module = ModuleDefinition.ReadModule(Path.Combine(s_framework, $"{name}.dll"), new ReaderParameters { AssemblyResolver = inputs });
        var divisions = Divisions(module);

        var replaced = DivisionChecks.Insert(module);

        Assert.InRange(replaced, 1, divisions);
        Assert.Equal(divisions - replaced, Divisions(module));
    }

    [Fact]
    public void Divisions_of_floating_point_numbers_stay()
    {
        using var module = ThisAssembly();
        var method = Method(module, nameof(DivideFloats));

        DivisionChecks.Insert(module);

        Assert.Equal(4, method.Body.Instructions.Count(static instruction => instruction.OpCode.Code is Code.Div or Code.Rem));
        Assert.DoesNotContain(method.Body.Instructions, static instruction => instruction.Operand is MethodReference);
    }

    [Theory]
    [InlineData(nameof(DivideEnumeration), "System.Int64")]
    [InlineData(nameof(DivideSmall), "System.Int32")]
    [InlineData(nameof(DivideMixed), "System.IntPtr")]
    [InlineData(nameof(DivideUnsigned), "System.UInt32")]
    [InlineData(nameof(DivideBranches), "System.UInt64")]
    [InlineData(nameof(DivideGeneric), "System.Int64")]
    public void An_integer_division_is_the_one_of_its_operands_type(string name, string type)
    {
        using var module = ThisAssembly();
        var method = Method(module, name);

        DivisionChecks.Insert(module);

        var called = Assert.Single(
            method.Body.Instructions.Select(static instruction => instruction.Operand).OfType<MethodReference>(),
            static called => called.DeclaringType.Name == "CheckedDivision");
        Assert.Equal(type, called.ReturnType.FullName);
        Assert.All(called.Parameters, parameter => Assert.Equal(type, parameter.ParameterType.FullName));
    }

    private static double DivideFloats(double x, float y) => (x / y) + (x % 3.0) + (y / 2f) + (y % 2f);

    private static long DivideEnumeration(long x, Wide y) => x / (long)y;

    private static int DivideSmall(byte x, sbyte y) => x / y;

    private static nint DivideMixed(nint x, int y) => x / y;

    private static uint DivideUnsigned(uint x, ushort y) => x % y;

    private static ulong DivideBranches(ulong x, ulong y, bool first) => (first ? x : y) / (first ? y : x);

    private static long DivideGeneric((long Left, byte Right) pair) => pair.Left / Math.Max(pair.Right, pair.Left);

    private static int Divisions(ModuleDefinition module) => module.GetTypes()
        .SelectMany(static type => type.Methods)
        .Where(static method => method.HasBody)
        .SelectMany(static method => method.Body.Instructions)
        .Count(static instruction => instruction.OpCode.Code is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un);

    private static ModuleDefinition ThisAssembly()
    {
        var path = typeof(DivisionCheckTests).Assembly.Location;
        var inputs = new InputAssemblies(Directory.EnumerateFiles(s_framework, "*.dll").Append(path));
        return ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = inputs });
    }

    private static MethodDefinition Method(ModuleDefinition module, string name) =>
        module.GetType(typeof(DivisionCheckTests).FullName).Methods.Single(method => method.Name == name);

    private enum Wide : long
    {
        One = 1,
    }
}

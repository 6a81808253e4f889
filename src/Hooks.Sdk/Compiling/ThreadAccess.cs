using Hooks.Sdk.Stubs;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Rewrites what an assembly does with thread-static fields: it does so at an offset from the calling thread's block, whose
/// address a stub returns.</summary>
/// <remarks>.NET's own thread statics need memory from its runtime at a thread's first access. A method is on one thread from its
/// beginning to its end, so the address is kept in a local and asked for again only where not every way has asked before.</remarks>
/// <param name="module">The assembly.</param>
/// <param name="fieldsOf">The fields of an assembly, this one or one that it refers to.</param>
internal sealed class ThreadAccess(ModuleDefinition module, Func<ModuleDefinition, ThreadFields> fieldsOf)
{
    private readonly Dictionary<string, MethodDefinition> _blocks = [];

    /// <summary>Rewrites all of it.</summary>
    public void Rewrite()
    {
        foreach (var method in module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody).ToArray())
        {
            Rewrite(method);
        }
    }

    private void Rewrite(MethodDefinition method)
    {
        if (method is { IsConstructor: true, IsStatic: true })
        {
            RemoveZeroing(method);
        }

        var accesses = method.Body.Instructions.Select(Find).OfType<Access>().ToArray();
        if (accesses is [])
        {
            return;
        }

        var known = new KnownBlocks(method.Body);
        foreach (var access in accesses)
        {
            Replace(method.Body, access, Address(access, known));
        }

        LongBranches.Use(method.Body);
    }

    /// <summary>Removes the code of initializers such as <c>= new Structure()</c> from a static constructor, and the constructor if
    /// nothing is left: a field is zero when its thread begins.</summary>
    private void RemoveZeroing(MethodDefinition constructor)
    {
        foreach (var instruction in constructor.Body.Instructions.Where(instruction => Find(instruction) is not null && instruction is { OpCode.Code: Code.Ldsflda, Next.OpCode.Code: Code.Initobj }))
        {
            (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
            (instruction.Next.OpCode, instruction.Next.Operand) = (OpCodes.Nop, null);
        }

        if (constructor.Body.Instructions.All(static instruction => instruction.OpCode.Code is Code.Nop or Code.Ret))
        {
            constructor.DeclaringType.Methods.Remove(constructor);
        }
    }

    private Access? Find(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldsfld or Code.Stsfld or Code.Ldsflda
        && instruction.Operand is FieldReference reference
        && Resolve(reference) is { } field
        && ThreadFields.IsThreadStatic(field)
        && fieldsOf(field.Module) is var fields
        && fields.OffsetOf(field) is { } offset
            ? new Access(instruction, reference, fields.Assembly, offset)
            : null;

    /// <returns>Null for a field of an assembly that is missing.</returns>
    private static FieldDefinition? Resolve(FieldReference reference)
    {
        try
        {
            return reference.Resolve();
        }
        catch (Exception missing) when (missing is AssemblyResolutionException or NotSupportedException)
        {
            return null;
        }
    }

    private List<Instruction> Address(Access access, KnownBlocks known)
    {
        var (block, isKnown) = known.At(access.Instruction, access.Assembly, module.TypeSystem.IntPtr);
        List<Instruction> address = isKnown
            ? [Instruction.Create(OpCodes.Ldloc, block)]
            : [Instruction.Create(OpCodes.Call, BlockOf(access.Assembly)), Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Stloc, block)];
        if (access.Offset != 0)
        {
            address.Add(Instruction.Create(OpCodes.Ldc_I4, (int)access.Offset));
            address.Add(Instruction.Create(OpCodes.Add));
        }

        return address;
    }

    /// <remarks>A branch leads to the first instruction of a row, so that one stays where it is: it may be the prefix
    /// <c>volatile.</c>, which has to be in front of the access.</remarks>
    private static void Replace(MethodBody body, Access access, List<Instruction> address)
    {
        var type = access.Field.FieldType is IModifierType modified ? modified.ElementType : access.Field.FieldType;
        var prefix = access.Instruction.Previous is { OpCode.Code: Code.Volatile } found ? found : null;
        Instruction[] own = prefix is null ? [] : [Instruction.Create(OpCodes.Volatile)];
        Instruction[] row = access.Instruction.OpCode.Code switch
        {
            Code.Ldsflda => [.. address],
            Code.Ldsfld => [.. address, .. own, Instruction.Create(OpCodes.Ldobj, type)],
            _ => Store(body, type, address, own),
        };

        var il = body.GetILProcessor();
        var first = prefix ?? access.Instruction;
        if (prefix is not null)
        {
            il.Remove(access.Instruction);
        }

        (first.OpCode, first.Operand) = (row[0].OpCode, row[0].Operand);
        var last = first;
        foreach (var instruction in row[1..])
        {
            il.InsertAfter(last, instruction);
            last = instruction;
        }
    }

    private static Instruction[] Store(MethodBody body, TypeReference type, List<Instruction> address, Instruction[] prefix)
    {
        var value = new VariableDefinition(type);
        body.Variables.Add(value);
        return
        [
            Instruction.Create(OpCodes.Stloc, value), .. address, Instruction.Create(OpCodes.Ldloc, value),
            .. prefix, Instruction.Create(OpCodes.Stobj, type),
        ];
    }

    /// <summary>The method that stands for a stub.</summary>
    private MethodDefinition BlockOf(string assembly)
    {
        if (!_blocks.TryGetValue(assembly, out var method))
        {
            method = new MethodDefinition(
                $"{ThreadBlock.SymbolOf(assembly)}", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, module.TypeSystem.IntPtr);
            module.Types[0].Methods.Add(method);
            CompilerAttributes.Import(method, ThreadBlock.SymbolOf(assembly));
            _blocks.Add(assembly, method);
        }

        return method;
    }

    /// <summary>An instruction that loads a thread-static field, stores to it or takes its address.</summary>
    private sealed record Access(Instruction Instruction, FieldReference Field, string Assembly, ulong Offset);
}

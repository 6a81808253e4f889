using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Static fields whose memory is in the stub object: code accesses them by the address of a symbol.</summary>
internal sealed class StubFields
{
    private readonly Dictionary<FieldDefinition, MethodDefinition> _addresses = [];

    /// <summary>Moves a field to the stub object.</summary>
    /// <param name="field">The field.</param>
    /// <param name="symbol">The symbol.</param>
    public void Add(FieldDefinition field, string symbol)
    {
        // Not a function: C# refers to a symbol as one, and takes its address.
        var address = new MethodDefinition(
            $"{field.Name}__Address", MethodAttributes.Private | MethodAttributes.Static, field.Module.TypeSystem.Void);
        field.DeclaringType.Methods.Add(address);
        CompilerAttributes.Import(address, symbol);
        _addresses.Add(field, address);
    }

    /// <summary>Rewrites the accesses of a method to the fields.</summary>
    public void Rewrite(MethodDefinition method)
    {
        if (!method.HasBody || _addresses.Count == 0)
        {
            return;
        }

        var accesses = method.Body.Instructions
            .Where(instruction => instruction.Operand is FieldDefinition field && _addresses.ContainsKey(field))
            .ToArray();
        foreach (var access in accesses)
        {
            var field = (FieldDefinition)access.Operand;
            Rewrite(method.Body.GetILProcessor(), access, field, _addresses[field]);
        }

        if (accesses is not [])
        {
            LongBranches.Use(method.Body);
        }
    }

    private static void Rewrite(ILProcessor il, Instruction instruction, FieldDefinition field, MethodDefinition address)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldsflda:
                Replace(instruction, OpCodes.Ldftn, address);
                break;
            case Code.Ldsfld:
                Load(il, instruction, field, address);
                break;
            case Code.Stsfld:
                Store(il, instruction, field, address);
                break;
        }
    }

    /// <remarks>A branch leads to the first instruction of a row, so that one stays where it is: it may be the prefix
    /// <c>volatile.</c>, which has to be in front of the access.</remarks>
    private static void Load(ILProcessor il, Instruction instruction, FieldDefinition field, MethodDefinition address)
    {
        if (instruction.Previous is { OpCode.Code: Code.Volatile } prefix)
        {
            Replace(prefix, OpCodes.Ldftn, address);
            Replace(instruction, OpCodes.Volatile, null);
        }
        else
        {
            Replace(instruction, OpCodes.Ldftn, address);
        }

        il.InsertAfter(instruction, il.Create(OpCodes.Ldobj, Plain(field)));
    }

    private static void Store(ILProcessor il, Instruction instruction, FieldDefinition field, MethodDefinition address)
    {
        var value = new VariableDefinition(Plain(field));
        il.Body.Variables.Add(value);
        var isVolatile = instruction.Previous is { OpCode.Code: Code.Volatile };
        var first = isVolatile ? instruction.Previous : instruction;
        Replace(first, OpCodes.Stloc, value);
        if (!isVolatile)
        {
            il.InsertAfter(first, instruction = il.Create(OpCodes.Nop));
        }

        // address, value, and the store with its prefix
        Replace(instruction, OpCodes.Ldftn, address);
        var load = il.Create(OpCodes.Ldloc, value);
        il.InsertAfter(instruction, load);
        var store = il.Create(OpCodes.Stobj, Plain(field));
        il.InsertAfter(load, store);
        if (isVolatile)
        {
            il.InsertBefore(store, il.Create(OpCodes.Volatile));
        }
    }

    private static TypeReference Plain(FieldDefinition field) =>
        field.FieldType is IModifierType modified ? modified.ElementType : field.FieldType;

    private static void Replace(Instruction instruction, OpCode code, object? operand) =>
        (instruction.OpCode, instruction.Operand) = (code, operand);
}
